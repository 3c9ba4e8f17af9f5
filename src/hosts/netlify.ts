import { EVERYWHERE, type HeaderRule, namedAgain } from "./headers.ts";
import { headerLine, headersFile } from "./headersFile.ts";
import type { Host } from "./host.ts";
import { limits } from "./limits.ts";
import { isPattern, partsOf, type Redirect } from "./redirect.ts";
import { redirectsFile } from "./redirectsFile.ts";

/**
 * Netlify. Every rule that matches counts and nothing can be detached, so that no header may stand in two of them: what
 * a narrower rule sets, the broad one leaves to the host (for pages `public, max-age=0, must-revalidate`).
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export const netlify: Host = {
  name: "netlify",
  title: "Netlify",
  limits: limits.netlify,
  setsHeaders: true,
  answers: ({ from }) => !isPattern(from) && !/[\s%]/.test(partsOf(from).query),
  write({ rules, redirects, notFound }) {
    const again = namedAgain(rules);
    const linesOf = ({ path, headers }: HeaderRule) =>
      headers.filter(([name]) => path !== EVERYWHERE || !again.has(name)).map(headerLine);
    const headers = headersFile(rules, linesOf);
    const moved = redirectsFile(redirects.map((one) => redirectLine(one, notFound)));
    return { files: [headers.file, ...moved.files], load: { ...headers.load, ...moved.load } };
  },
};

/** A query stands apart from its path, as `key=value` words; a `/` at the end makes no difference to the host. */
function redirectLine(redirect: Redirect, notFound: string): string {
  const { path, query } = partsOf(redirect.from);
  const from = query ? `${path} ${query.split("&").join(" ")}` : path;
  // a page of its own is left alone by a rule without "!", and the root has one
  return redirect.status === 301
    ? `${from} ${redirect.to} 301${query ? "!" : ""}`
    : `${from} ${notFound} 410${query ? "!" : ""}`;
}
