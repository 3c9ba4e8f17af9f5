import { hash } from "node:crypto";
import type { AllowedDirective } from "../site/options/hosting.ts";

/** What a policy is made from. */
export interface PolicyInput {
  /** sources of styles: hashes of what stands in pages, and 'self' where a sheet is a file */
  readonly styles: readonly string[];
  /** sites that answer the search form, and those that they lead on to: browsers hold every step against the policy */
  readonly forms: readonly string[];
  /** where pictures come from that do not stand on the site itself */
  readonly images: readonly string[];
  /** what the site adds */
  readonly allow: { readonly [D in AllowedDirective]?: readonly string[] | undefined };
}

/** The source that stands for a text inside `<style>`. */
export function styleHash(text: string): string {
  return `'sha256-${hash("sha256", text, "base64")}'`;
}

/**
 * A policy under which no script can run, whatever a page holds. Data blocks are never executed, so that JSON-LD stays.
 * `connect-src 'self'` is for robots.txt, which audits read from the page.
 * @param place a `meta` cannot say who may frame the page
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ styles, images, forms, allow }: PolicyInput, place: "header" | "meta"): string {
  const directive = (name: AllowedDirective, own: readonly string[]): string => {
    const sources = [...new Set([...own, ...(allow[name] ?? [])])];
    return `${name} ${sources.length ? sources.join(" ") : "'none'"}`;
  };
  return [
    "default-src 'none'",
    "script-src 'none'",
    directive("style-src", styles),
    directive("img-src", ["'self'", ...images]),
    ...(["media-src", "font-src", "manifest-src", "connect-src"] as const).map((name) => directive(name, ["'self'"])),
    "base-uri 'none'",
    directive("form-action", forms),
    ...(place === "header" ? [directive("frame-ancestors", [])] : []),
  ].join("; ");
}
