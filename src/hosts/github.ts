import { type Host, NO_LOAD } from "./host.ts";
import { limits } from "./limits.ts";

/**
 * GitHub Pages, which takes files alone: no header can be set, and an old address is a page that leads on. It shows
 * `404.html` for what is missing, with status 404.
 * @see https://docs.github.com/en/pages
 */
export const github: Host = {
  name: "github",
  title: "GitHub Pages",
  limits: limits.github,
  setsHeaders: false,
  answers: ({ from, ...redirect }) =>
    redirect.status === 301 && redirect.to.startsWith("/") && !from.includes("?") && /(?:\/|\.html?)$/.test(from),
  write: () => ({
    // without it the host would leave out names that begin with "_"
    files: [{ address: "/.nojekyll", text: "" }],
    load: NO_LOAD,
  }),
};
