import type { HostFile, RuleLoad } from "./host.ts";

const NAME = "/_redirects";

/** `_redirects`, as Cloudflare and Netlify read it: a rule a line; no file where there is none. */
export function redirectsFile(lines: readonly string[]) {
  const load: Pick<RuleLoad, "redirects" | "redirectCharacters"> = {
    redirects: lines.length,
    redirectCharacters: Math.max(0, ...lines.map(({ length }) => length)),
  };
  const files: readonly HostFile[] = lines.length ? [{ address: NAME, text: `${lines.join("\n")}\n` }] : [];
  return { files, load };
}
