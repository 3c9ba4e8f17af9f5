import type { Token } from "markdown-it";
import { type Checked, hasErrors } from "../faults/fault.ts";
import { type BodyEnv, bodyEnv, report, type ShownPicture } from "./bodyEnv.ts";
import { type BodyFacts, bodyFacts } from "./bodyFacts.ts";
import { checkSource, checkTokens } from "./complexity.ts";
import type { Markdown } from "./openMarkdown.ts";

export type { ShownPicture } from "./bodyEnv.ts";
export type { BodyFacts, BodyMedia, BodyPicture } from "./bodyFacts.ts";
export type { Markdown } from "./openMarkdown.ts";

/** Where a body stands. */
export interface BodyPlace {
  /** path for reports */
  readonly file: string;
  /** line of the file in which the body starts, from 1 */
  readonly firstLine: number;
}

/** How a body is shown. */
export interface BodyShow {
  readonly file: string;
  /** put before every id, where a page has several bodies */
  readonly idPrefix?: string;
  /** a picture by the name that `readBody` told; without an answer the page asks for it as written */
  picture?(src: string): ShownPicture | undefined;
  /** the address of a recording or of its subtitles, likewise */
  media?(src: string): string | undefined;
}

/** What was read of a body. */
export interface ReadBody extends Checked<BodyFacts> {
  /** The same as `renderBody` gives, without parsing it once more; it holds all that was parsed. */
  html(show: Pick<BodyShow, "picture" | "media">): string;
}

/**
 * Reads a body: what it says in plain words, what it shows, and what is wrong with it.
 * @param source Markdown, without front matter
 */
export function readBody(markdown: Markdown, source: string, { file, firstLine }: BodyPlace): ReadBody {
  const env = bodyEnv({ file, firstLine });
  const tokens = parse(markdown, source, env);
  const value = bodyFacts(tokens, env);
  if (!hasErrors(env.faults) && isEmpty(value, tokens)) report(env, 0, "empty-body", {});
  const faults = env.faults.toSorted((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0));
  return { value, faults, html: (show) => render(markdown, tokens, Object.assign(env, show)) };
}

/** A body as HTML. One with faults is rendered as well as it can be, one that is too complex not at all. */
export function renderBody(markdown: Markdown, source: string, { idPrefix = "", ...show }: BodyShow): string {
  const env = bodyEnv({ ...show, idPrefix });
  return render(markdown, parse(markdown, source, env), env);
}

function render({ md: { renderer, options } }: Markdown, tokens: Token[], env: BodyEnv): string {
  return renderer.render(tokens, options, env);
}

function parse({ md }: Markdown, source: string, env: BodyEnv): Token[] {
  if (!checkSource(source, env)) return [];
  const tokens = md.parse(source, env);
  return checkTokens(tokens, env) ? tokens : [];
}

function isEmpty({ text, pictures, media }: BodyFacts, tokens: readonly Token[]): boolean {
  if (text || pictures.length > 0 || media.length > 0) return false;
  return !tokens.some(({ type, content }) => type === "link_card_open" || (type === "fence" && content.trim()));
}
