import type { Seen } from "./sight.ts";

/** What a document has to pass to change a list that it is not in. */
export interface Bounds {
  /** No document of a lesser score can enter the list; 0 where it is short. */
  readonly least: number;
  /** Hope of the last of those that were compared; 0 where all promising ones were. */
  readonly edge: number;
}

/** A list as it was made, or as it has stood since. */
export interface StandingList {
  /** those listed, and whatever else of its candidates the caller remembers, such as those that it left out as told again */
  readonly ids: readonly string[];
  /** nothing where they are not known */
  readonly bounds: Bounds | undefined;
}

/** @param scores of those listed */
export function boundsOf(scores: ArrayLike<number>, limit: number, edge: number): Bounds {
  // not the last: one that waited for its turn stands behind a lesser one
  return { least: scores.length < limit ? 0 : Math.min(...Array.from(scores)), edge };
}

/**
 * Whether a list that does not hold a document stays as it is, and its bounds with it, after this document changed.
 *
 * `edge` parts those that are compared from the others: while each document stays clearly on its side, the same ones are
 * compared. One that is compared before and after can enter only by its score. Where all were compared, one less makes
 * no difference; one more may be one too many.
 */
export function staysAfterChange({ least, edge }: Bounds, before: Seen | undefined, after: Seen | undefined): boolean {
  const [was, is] = [sideOf(before?.hope, edge), sideOf(after?.hope, edge)];
  if (was === "edge" || is === "edge") return false;
  if (is === "out") return was === "out" || edge === 0;
  if (was === "out") return false;
  const score = after?.score();
  return score === undefined || score < least;
}

/**
 * The same after a change of other documents, which may have brought this one within reach of the list's own, or out of it.
 * @param seen with the largest hope that there can be
 */
export function staysAfterMove({ edge }: Bounds, seen: Seen | undefined): boolean {
  return sideOf(seen?.hope, edge) === "out";
}

function sideOf(hope: number | undefined, edge: number): "in" | "out" | "edge" {
  if (hope === undefined) return "out";
  if (hope === edge) return "edge";
  return hope > edge ? "in" : "out";
}
