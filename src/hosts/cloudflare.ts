import { EVERYWHERE, type HeaderRule, namedAgain } from "./headers.ts";
import { headerLine, headersFile } from "./headersFile.ts";
import type { Host } from "./host.ts";
import { limits } from "./limits.ts";
import { bareForm, isPattern, type Redirect } from "./redirect.ts";
import { redirectsFile } from "./redirectsFile.ts";

/**
 * Cloudflare Pages. Every rule that matches counts, and a header that two of them name is joined with a comma, so that
 * the narrower one detaches it first. Addresses of redirects match to the letter, and only those with status 3xx.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export const cloudflare: Host = {
  name: "cloudflare",
  title: "Cloudflare Pages",
  limits: limits.cloudflare,
  setsHeaders: true,
  answers: ({ from, status }) => status === 301 && !from.includes("?") && !isPattern(from),
  write({ rules, redirects }) {
    const broad = new Set(rules.find(({ path }) => path === EVERYWHERE)?.headers.map(([name]) => name));
    const again = namedAgain(rules);
    const linesOf = ({ path, headers }: HeaderRule) =>
      headers.flatMap((header) => {
        const [name] = header;
        const detaches = path !== EVERYWHERE && broad.has(name) && again.has(name);
        return detaches ? [`! ${name}`, headerLine(header)] : [headerLine(header)];
      });
    const headers = headersFile(rules, linesOf);
    const moved = redirectsFile(redirectLines(redirects));
    return { files: [headers.file, ...moved.files], load: { ...headers.load, ...moved.load } };
  },
};

/** As they are written first; the forms without the last `/` fill what room is left. */
function redirectLines(redirects: readonly Redirect[]): string[] {
  const moved = redirects.filter((one) => one.status === 301);
  const written = moved.map(({ from, to, status }) => `${from} ${to} ${status}`);
  const bare = moved.flatMap(({ from, to, status }) => {
    const path = bareForm(from);
    return path ? [`${path} ${to} ${status}`] : [];
  });
  const room = Math.floor((limits.cloudflare.redirects?.most ?? 0) * ROOM) - written.length;
  return [...written, ...bare.slice(0, Math.max(0, room))];
}

/** Of what the host takes: below the share at which the build warns. */
const ROOM = 0.75;
