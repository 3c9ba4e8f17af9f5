import type { Delimiter, MarkdownIt, StateInline, Token } from "markdown-it";

/** Stars or underlines side by side, as they are left over where CommonMark's rules found no pair for them. */
interface Run {
  /** index of the first delimiter */
  first: number;
  length: number;
  marker: number;
  before: string;
  after: string;
}

const STAR = 0x2a;
const UNDERLINE = 0x5f;
const WORD = /[\p{L}\p{N}]/u;
const OPENING = /["'“‘«(\u00a0]/;
const CLOSING = /["'”’»).,!?…\u00a0]/;
/** More loose marks in one paragraph are no sentence, and pairing them would cost the square of their number. */
const MOST_RUNS = 200;

/**
 * Makes bold and italic what an editor meant so: CommonMark leaves marks as they are where they stand against a
 * quotation mark or a blank on the wrong side (`**“Siap”**kata`, `**Kutipan: **teks`). Only what it left over is
 * paired; single stars only around quotation marks and no-break blanks, since a lone star is a sign of its own.
 */
export function mendEmphasis(md: MarkdownIt): void {
  md.inline.ruler2.after("balance_pairs", "mend_emphasis", (state) => {
    if (state.delimiters.length > 1) mend(state, state.delimiters);
    for (const meta of state.tokens_meta) {
      if (meta?.delimiters && meta.delimiters.length > 1) mend(state, meta.delimiters);
    }
  });
}

function mend(state: StateInline, delimiters: Delimiter[]): void {
  for (const runs of leftOver(state.tokens, delimiters)) {
    for (const [opener, closer] of pairs(runs, state.tokens, delimiters)) {
      for (let i = 0; i < opener.length; i++) {
        const inner = delimiters[opener.first + opener.length - 1 - i];
        if (inner) inner.end = closer.first + i;
      }
    }
  }
}

/** Runs without a partner, grouped by the pair that they stand in, so that no new pair can cross an old one. */
function leftOver(tokens: readonly Token[], delimiters: readonly Delimiter[]): Run[][] {
  const done: Run[][] = [];
  const closers = new Set(delimiters.map(({ end }) => end));
  const around: { end: number; runs: Run[] }[] = [{ end: -1, runs: [] }];
  for (let i = 0; i < delimiters.length; i++) {
    const one = delimiters[i] as Delimiter;
    if (one.end >= 0) around.push({ end: one.end, runs: [] });
    else if (closers.has(i)) done.push(around.pop()?.runs ?? []);
    else {
      const run = runAt(tokens, delimiters, i);
      if (candidate(run)) around.at(-1)?.runs.push(run);
      i += run.length - 1;
    }
  }
  done.push(around[0]?.runs ?? []);
  return done.filter(({ length }) => length > 1 && length <= MOST_RUNS);
}

function runAt(tokens: readonly Token[], delimiters: readonly Delimiter[], first: number): Run {
  const { marker, token } = delimiters[first] as Delimiter;
  let length = 1;
  for (let next = delimiters[first + 1]; next !== undefined; next = delimiters[first + length]) {
    if (next.marker !== marker || next.end >= 0 || next.token !== token + length) break;
    length++;
  }
  return { first, length, marker, before: edge(tokens[token - 1], -1), after: edge(tokens[token + length], 0) };
}

/** The character of a token that stands next to a run: a blank where there is no token, or no text in it. */
function edge(token: Token | undefined, at: 0 | -1): string {
  return [...(token?.content.slice(at === 0 ? 0 : -2, at === 0 ? 2 : undefined) ?? "")].at(at) ?? " ";
}

/** Stars that stand for letters of a word (b**gsat), or for a reporter at the end of a story (**). */
export function isSign(before: string, after: string): boolean {
  return (WORD.test(before) && WORD.test(after)) || (before === "(" && after === ")");
}

function candidate({ length, marker, before, after }: Run): boolean {
  if (length > 3 || (marker !== STAR && marker !== UNDERLINE)) return false;
  return !isSign(before, after);
}

/** Bold stars need no more than to be two; single stars and underlines must hug what they enclose. */
function free({ length, marker }: Run): boolean {
  return marker === STAR && length > 1;
}

function opens(run: Run): boolean {
  return free(run) || OPENING.test(run.after) || (!WORD.test(run.before) && /\S/.test(run.after));
}

function closes(run: Run): boolean {
  return free(run) || CLOSING.test(run.before);
}

function pairs(runs: readonly Run[], tokens: readonly Token[], delimiters: readonly Delimiter[]): [Run, Run][] {
  const found: [Run, Run][] = [];
  const open: Run[] = [];
  for (const run of runs) {
    const partner = closes(run)
      ? open.findLastIndex((one) => one.marker === run.marker && one.length === run.length)
      : -1;
    const opener = open[partner];
    if (opener && !blankBetween(opener, run, tokens, delimiters)) {
      open.length = partner;
      found.push([opener, run]);
    } else if (opens(run)) open.push(run);
  }
  return found;
}

function blankBetween(opener: Run, closer: Run, tokens: readonly Token[], delimiters: readonly Delimiter[]): boolean {
  const from = (delimiters[opener.first]?.token ?? 0) + opener.length;
  const to = delimiters[closer.first]?.token ?? 0;
  for (let i = from; i < to; i++) if (tokens[i]?.type !== "text" || /\S/.test(tokens[i]?.content ?? "")) return false;
  return true;
}
