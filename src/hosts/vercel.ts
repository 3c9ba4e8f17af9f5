import { EVERYWHERE, type Header, type HeaderRule, namedAgain } from "./headers.ts";
import type { Host } from "./host.ts";
import { limits } from "./limits.ts";
import { bareForm, partsOf, type Redirect } from "./redirect.ts";

/**
 * Vercel, which reads `vercel.json` at the root of what is deployed: deploy the output folder itself. Its sources are
 * patterns; where a narrower rule sets a header, the broad one keeps out of its way by a look ahead.
 * @see https://vercel.com/docs/project-configuration/vercel-json
 */
export const vercel: Host = {
  name: "vercel",
  title: "Vercel",
  limits: limits.vercel,
  setsHeaders: true,
  answers: ({ status }) => status === 301,
  write({ rules, redirects }) {
    const moved = redirects.map(redirectOf);
    const value = {
      $schema: "https://openapi.vercel.sh/vercel.json",
      trailingSlash: true,
      headers: headersOf(rules),
      ...(moved.length ? { redirects: moved } : {}),
    };
    return {
      files: [{ address: "/vercel.json", text: `${JSON.stringify(value, null, 2)}\n` }],
      load: {
        headerRules: value.headers.length,
        headerCharacters: Math.max(0, ...rules.flatMap(({ headers }) => headers.map(([, text]) => text.length))),
        redirects: moved.length,
        redirectCharacters: Math.max(0, ...moved.flatMap((one) => [one.source.length, one.destination.length])),
      },
    };
  },
};

function headersOf(rules: readonly HeaderRule[]) {
  const again = namedAgain(rules);
  return rules.flatMap(({ path, headers }) => {
    if (path !== EVERYWHERE) return [{ source: sourceOf(path), headers: headers.map(entry) }];
    const alone = headers.filter(([name]) => !again.has(name));
    const shared = headers.filter(([name]) => again.has(name));
    return [
      { source: "/(.*)", headers: alone.map(entry) },
      ...shared.map((header) => ({ source: beside(header[0], rules), headers: [entry(header)] })),
    ];
  });
}

function entry([key, value]: Header) {
  return { key, value };
}

/** Every address but those for which a narrower rule sets the header. */
function beside(name: string, rules: readonly HeaderRule[]): string {
  const others = rules.filter(({ path, headers }) => path !== EVERYWHERE && headers.some(([other]) => other === name));
  return `/((?!${others.map(({ path }) => escaped(path.slice(1).replace(/\*$/, ""))).join("|")}).*)`;
}

function sourceOf(path: string): string {
  return path.endsWith("*") ? `${escaped(path.slice(0, -1))}(.*)` : escaped(path);
}

/** A path in which no sign is one of a pattern's. */
function escaped(path: string): string {
  return path.replace(/[\\()[\]{}:*+?.^$|!]/g, "\\$&");
}

function redirectOf(redirect: Redirect) {
  const { path, query } = partsOf(redirect.from);
  const bare = bareForm(path);
  const source = bare ? `${escaped(bare)}{/}?` : escaped(path);
  const has = [...new URLSearchParams(query)].map(([key, value]) => ({ type: "query", key, value: escaped(value) }));
  const destination = redirect.status === 301 ? redirect.to : "/";
  return { source, destination, statusCode: redirect.status, ...(has.length ? { has } : {}) };
}
