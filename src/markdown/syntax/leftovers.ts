import type { MarkdownIt, Token } from "markdown-it";
import { nearest } from "../../faults/nearest.ts";
import { type BodyEnv, bodyEnv, lineCounter, report } from "../bodyEnv.ts";
import { isSign } from "./mendEmphasis.ts";

const ANY = /\*\*|:::|\[\^|!\[/;
const STARS = /\*{2,}/g;
const IMAGE = /!\[[^\]]{0,300}\]\(/;
const NOTE = /\[\^[^\]\s]{1,99}\]/g;
/** Enough for an editor to see what is wrong; a body may hold thousands. */
const MOST_FAULTS = 20;
const BLOCK = /^:{3,}[ \t]*([^ \t]*)/;

/**
 * Reports what Markdown left as it was typed and readers would see: stars meant for bold, `:::` lines of no known
 * block, and marks of footnotes that have no text. Escaped signs and code are none of these.
 * @param blocks the names that may stand behind `:::`
 */
export function leftovers(md: MarkdownIt, blocks: readonly string[]): void {
  md.core.ruler.before("linkify", "leftovers", (state) => {
    const env = bodyEnv(state.env);
    let line = 0;
    let unclosed = 0;
    for (const token of state.tokens) {
      line = token.map?.[0] ?? line;
      if (token.type !== "inline" || !ANY.test(token.content)) continue;
      const lineAt = lineCounter(token.content, line);
      for (const { text, at, startsLine } of textsOf(token)) {
        if (env.faults.length >= MOST_FAULTS) return;
        const here = lineAt(at);
        checkStars(text, here, env);
        checkImage(text, here, env);
        for (const [mark] of text.matchAll(NOTE)) report(env, here, "unknown-footnote", {}, { found: mark });
        if (startsLine) unclosed = checkBlock(text, here, env, blocks, unclosed);
      }
    }
  });
}

interface Text {
  text: string;
  /** where it stands in the source of its inline token */
  at: number;
  startsLine: boolean;
}

/** The pieces of text as they were typed; code, escaped signs and bare addresses are left out. */
function textsOf(inline: Token): Text[] {
  const texts: Text[] = [];
  let at = 0;
  let before: Token | undefined;
  for (const token of inline.children ?? []) {
    if (token.type === "text" && token.content && !(before?.type === "link_open" && before.info === "auto")) {
      const found = ANY.test(token.content) ? inline.content.indexOf(token.content, at) : -1;
      if (found >= 0) {
        at = found;
        texts.push({ text: token.content, at, startsLine: !before || before.type.endsWith("break") });
        at += token.content.length;
      }
    }
    before = token;
  }
  return texts;
}

function checkStars(text: string, line: number, env: BodyEnv): void {
  for (const { 0: marks, index } of text.matchAll(STARS)) {
    const end = index + marks.length;
    if (marks.length > 3 || isSign(text.charAt(index - 1), text.charAt(end))) continue;
    const found = text.slice(Math.max(0, index - 20), end + 20).trim();
    report(env, line, "stray-marks", { marks }, { found, expected: "**…** / \\*\\*" });
    return;
  }
}

/** Most often a quotation mark stands in a caption that quotation marks enclose. */
function checkImage(text: string, line: number, env: BodyEnv): void {
  const index = text.search(IMAGE);
  if (index < 0) return;
  const expected = '![…](foto.jpg "… “…” … | …")';
  report(env, line, "stray-marks", { marks: "![" }, { found: text.slice(index, index + 60), expected });
}

/** @returns how many blocks of unknown names are still open, since their closing lines are no further fault */
function checkBlock(text: string, line: number, env: BodyEnv, blocks: readonly string[], unclosed: number): number {
  const [, name] = BLOCK.exec(text) ?? [];
  if (name === undefined) return unclosed;
  if (name) {
    const told = { found: name, expected: blocks.join(", "), nearest: nearest(name, blocks) };
    report(env, line, "unknown-block", {}, told);
    return unclosed + 1;
  }
  if (unclosed > 0) return unclosed - 1;
  report(env, line, "unopened-block", {});
  return 0;
}
