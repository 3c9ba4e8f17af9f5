import type { Gone, Moved } from "../newsroom/redirects.ts";

/** A newsroom's redirect as a host is told of it, whoever said so. */
export type Redirect = Omit<Moved, "source"> | Omit<Gone, "source">;

/** The path and the query of an old address. */
export function partsOf(from: string): { path: string; query: string } {
  const at = from.indexOf("?");
  return at < 0 ? { path: from, query: "" } : { path: from.slice(0, at), query: from.slice(at + 1) };
}

/** The same address without the `/` at its end, where it means the same; nothing for a file's name and for the root. */
export function bareForm(path: string): string | undefined {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : undefined;
}

/** Whether `_redirects` would read the path as a pattern: it has no way to escape these signs. */
export function isPattern(path: string): boolean {
  return /[*:]/.test(path);
}
