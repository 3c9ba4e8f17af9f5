import type { Header, HeaderRule } from "./headers.ts";
import type { RuleLoad } from "./host.ts";

const NAME = "/_headers";

/** `_headers`, as Cloudflare and Netlify read it: a path, then its headers indented. */
export function headersFile(rules: readonly HeaderRule[], linesOf: (rule: HeaderRule) => readonly string[]) {
  const blocks = rules.map((rule) => [rule.path, ...linesOf(rule).map((line) => `  ${line}`)]);
  const filled = blocks.filter(({ length }) => length > 1);
  const load: Pick<RuleLoad, "headerRules" | "headerCharacters"> = {
    headerRules: filled.length,
    headerCharacters: Math.max(0, ...filled.flat().map(({ length }) => length)),
  };
  return { file: { address: NAME, text: `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n` } as const, load };
}

export function headerLine([name, value]: Header): string {
  return `${name}: ${value}`;
}
