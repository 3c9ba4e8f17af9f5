import type { ServerResponse } from "node:http";
import type { UserConfig } from "./eleventy.ts";

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/g;

/**
 * Eleventy's server adds a script that reloads the page, and the page's own policy would stop it. Files bear the policy
 * all the same, so that a build after serving finds them as they have to be; the server hands them out without it.
 */
export function liftPolicy(eleventyConfig: UserConfig): void {
  // joined to a site's own
  eleventyConfig.setServerOptions({ middleware: [withoutPolicy] });
}

function withoutPolicy(_request: unknown, response: ServerResponse, next: () => unknown): unknown {
  const { end } = response;
  // the server hands pages over as text, everything else as bytes
  response.end = function (this: ServerResponse, ...words: unknown[]) {
    const [page, ...rest] = words;
    const text = typeof page === "string" ? page.replace(POLICY, "") : page;
    return Reflect.apply(end, this, [text, ...rest]) as ServerResponse;
  } as ServerResponse["end"];
  return next();
}
