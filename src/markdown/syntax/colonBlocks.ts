import type { MarkdownIt, Token } from "markdown-it";
import container from "markdown-it-container";
import { keyed } from "../../keyed.ts";
import { bodyEnv, report } from "../bodyEnv.ts";
import { unread } from "./tokens.ts";

/** A block between `::: name Title` and `:::`. */
export interface ColonBlock {
  readonly name: string;
  /**
   * What stands before and behind the block's content.
   * @param title the rest of the opening line as a token, where there is one
   * @param id free on the page
   */
  ends(title: Token | undefined, id: string): { before: Token[]; behind: Token[] };
}

/** Reads `:::` blocks; one that is not closed is a fault, since it would swallow the rest of the story. */
export function colonBlocks(md: MarkdownIt, blocks: readonly ColonBlock[]): void {
  for (const { name } of blocks) md.use(container, name, { validate: (line) => nameOf(line) === name });
  const byType = keyed(blocks, ({ name }) => `container_${name}_open`);
  md.core.ruler.after("block", "colon_blocks", (state) => {
    if (!state.tokens.some(({ type }) => byType.has(type))) return;
    const env = bodyEnv(state.env);
    const lines = state.src.split("\n");
    const closed = closedBlocks(state.tokens, lines, byType);
    const behind: Token[][] = [];
    const counts = new Map<string, number>();
    state.tokens = state.tokens.flatMap((token) => {
      const block = byType.get(token.type);
      if (!block) return byType.has(token.type.replace(/_close$/, "_open")) ? (behind.pop() ?? []) : [token];
      if (!closed.has(token)) report(env, token.map?.[0] ?? 0, "unclosed-block", { name: block.name });
      const count = (counts.get(block.name) ?? 0) + 1;
      counts.set(block.name, count);
      const ends = block.ends(titleOf(token), `${env.idPrefix}${block.name}-${count}`);
      behind.push(ends.behind);
      return ends.before;
    });
  });
}

function nameOf(line: string): string {
  return line.trim().split(/\s/, 1)[0]?.toLowerCase() ?? "";
}

function titleOf(open: Token): Token | undefined {
  const title = open.info.trim().replace(/^\S+\s*/, "");
  return title ? unread(title, open.map) : undefined;
}

/** The blocks that have a closing line of their own; a line that two blocks end at belongs to the inner one. */
function closedBlocks(
  tokens: readonly Token[],
  lines: readonly string[],
  byType: ReadonlyMap<string, ColonBlock>,
): ReadonlySet<Token> {
  const closed = new Set<Token>();
  const taken = new Set<number>();
  for (const token of tokens.toReversed()) {
    const end = token.map?.[1] ?? 0;
    if (!byType.has(token.type) || taken.has(end) || !/^[\s>]*:{3,}\s*$/.test(lines[end] ?? "")) continue;
    taken.add(end);
    closed.add(token);
  }
  return closed;
}
