import { join, relative } from "node:path";

/** Why a name leads to no file of the content folder: it is another site's, or one beside that folder. */
export type Unreachable = "elsewhere" | "outside";

type Measured = { ok: true } | { ok: false; problem: string };

interface Context<M> {
  content: string;
  /** folders below content in which to look when there is no such file beside the story */
  folders: readonly string[];
  measure(file: string): M;
}

/**
 * Looks for a file beside the one that names it, then in folders of the content folder; with a leading `/` from
 * the content folder. Files on other sites are none of ours: a page asks no third party.
 */
export function findFile<M extends Measured>(
  src: string,
  beside: string,
  { content, folders, measure }: Context<M>,
): M | { ok: false; problem: "missing" | Unreachable } {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return { ok: false, problem: "elsewhere" };
  const name = decoded(src);
  const below = folders.map((folder) => join(content, folder, name));
  const places = name.startsWith("/") ? [join(content, name)] : [join(beside, name), ...below];
  const inside = places.filter((path) => !/^\.\.(?:\/|$)/.test(relative(content, path)));
  if (inside.length === 0) return { ok: false, problem: "outside" };
  let found: M | { ok: false; problem: "missing" } = { ok: false, problem: "missing" };
  for (const path of inside) {
    found = measure(path);
    if (found.ok || found.problem !== "missing") return found;
  }
  return found;
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
