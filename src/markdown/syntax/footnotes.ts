import type { Env, MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { fill } from "../../site/labels.id.ts";
import { type BodyEnv, bodyEnv, report } from "../bodyEnv.ts";
import type { BodyLabels } from "../bodyLabels.ts";

/** `[^1]` and `[^1]: catatan`: numbered notes under the story, each with links back to every place that names it. */
export function footnotes(md: MarkdownIt, labels: BodyLabels): void {
  md.use(footnote);
  // notes inside the line (^[…]) are no syntax of ours: "10^[2]" stays what it is
  md.inline.ruler.disable("footnote_inline");
  checkNotes(md);
  const { escapeHtml } = md.utils;
  const numberOf = (tokens: readonly Token[], index: number, env: Env | undefined) => {
    const { id, subId } = (tokens[index]?.meta ?? { id: 0 }) as { id: number; subId?: number };
    const { idPrefix } = bodyEnv(env);
    const number = id + 1;
    return {
      number,
      note: `${idPrefix}fn${number}`,
      place: `${idPrefix}fnref${number}${subId ? `-${subId + 1}` : ""}`,
    };
  };
  Object.assign(md.renderer.rules, {
    footnote_ref(tokens, index, _options, env) {
      const { number, note, place } = numberOf(tokens, index, env);
      const label = escapeHtml(fill(labels.footnote, { number }));
      return `<sup class="footnote-mark"><a href="#${note}" id="${place}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
    },
    footnote_block_open: () =>
      `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(labels.footnotes)}">\n<ol>\n`,
    footnote_block_close: () => "</ol>\n</section>\n",
    footnote_open: (tokens, index, _options, env) => `<li id="${numberOf(tokens, index, env).note}">`,
    footnote_close: () => "</li>\n",
    footnote_anchor(tokens, index, _options, env) {
      const { number, place } = numberOf(tokens, index, env);
      const label = escapeHtml(`${labels.backToText} ${place.replace(/^.*fnref/, "") || number}`);
      return ` <a class="footnote-back" href="#${place}" role="doc-backlink" aria-label="${label}">↑</a>`;
    },
  } satisfies MarkdownIt["renderer"]["rules"]);
}

interface Notes {
  /** a number for every label that the text names, -1 for the others */
  refs?: Record<string, number>;
}

/** A note that nobody would read, or that another of the same label hides, is a fault. */
function checkNotes(md: MarkdownIt): void {
  const places = new WeakMap<BodyEnv, Map<string, number>>();
  md.core.ruler.after("block", "footnote_places", (state) => {
    const env = bodyEnv(state.env);
    const lines = new Map<string, number>();
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== "footnote_reference_open") continue;
      const label = String(token.meta?.label);
      const line = state.tokens[index + 1]?.map?.[0] ?? 0;
      const first = lines.get(label);
      if (first === undefined) lines.set(label, line);
      else report(env, line, "footnote-twice", { first: env.firstLine + first }, { found: `[^${label}]` });
    }
    places.set(env, lines);
  });
  md.core.ruler.after("footnote_tail", "footnote_uses", (state) => {
    const env = bodyEnv(state.env);
    const { refs = {} } = (env.footnotes ?? {}) as Notes;
    for (const [label, line] of places.get(env) ?? []) {
      if ((refs[`:${label}`] ?? -1) < 0) report(env, line, "unused-footnote", {}, { found: `[^${label}]` });
    }
  });
}
