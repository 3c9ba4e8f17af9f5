import type { MarkdownIt } from "markdown-it";

const TEMPLATE_CODE = /\{\{.*?\}\}|\{%.*?%\}/y;
/** In characters: no lone brace makes the rule read on to the end. */
const LONGEST = 300;

/** Template code is never run in a body; shown letter for letter, it also keeps its straight quotes, stars and lines. */
export function templateCode(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "template_code", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b /* { */) return false;
    TEMPLATE_CODE.lastIndex = 0;
    const code = TEMPLATE_CODE.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST)))?.[0];
    if (code === undefined) return false;
    if (!silent) state.push("text_special", "", 0).content = code;
    state.pos += code.length;
    return true;
  });
}
