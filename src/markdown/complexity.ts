import type { Token } from "markdown-it";
import { type BodyEnv, report } from "./bodyEnv.ts";

/** In thousands of characters: far above any story, and little enough for every rule here. */
const MOST_THOUSANDS = 1_000;
/** Marks and texts together; markdown-it-footnote costs the square of their number: 2,000 take 0.1 s, 40,000 half a minute. */
const MOST_NOTES = 2_000;
/** markdown-it drops what is nested deeper than 100 blocks, and browsers flatten inline marks at 512. */
const MOST_LEVELS = 90;

/** Refuses a body that would take too long to parse. */
export function checkSource(source: string, env: BodyEnv): boolean {
  const thousands = Math.ceil(source.length / 1_000);
  const notes = source.split("[^").length - 1;
  return atMost(env, 0, "KB", thousands, MOST_THOUSANDS) && atMost(env, 0, "[^1]", notes, MOST_NOTES);
}

/** Refuses a body that is nested so deep that something of it is lost. */
export function checkTokens(tokens: readonly Token[], env: BodyEnv): boolean {
  let line = 0;
  return tokens.every((token) => {
    line = token.map?.[0] ?? line;
    const deepest = token.children?.reduce((most, { level }) => Math.max(most, level), 0) ?? 0;
    return atMost(env, line, "> >", token.level, MOST_LEVELS) && atMost(env, line, "* *", deepest, MOST_LEVELS);
  });
}

function atMost(env: BodyEnv, line: number, what: string, count: number, most: number): boolean {
  if (count > most) report(env, line, "body-too-complex", { what, count, most });
  return count <= most;
}
