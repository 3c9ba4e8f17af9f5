/**
 * The known name closest to a word, for "did you mean". Case, Unicode form, and `-`, `_` or blanks do not count as
 * a difference; beyond that at most one edit for every three letters, and never more than three.
 * Among equally close names the first in code-unit order wins, whatever the order of `known`.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let bestEdits = MOST_EDITS + 1;
  for (const name of known) {
    const edits = editsUpTo(Math.min(bestEdits, MOST_EDITS), wanted, plain(name));
    if (edits === undefined) continue;
    if (best === undefined || edits < bestEdits || (edits === bestEdits && name < best)) {
      best = name;
      bestEdits = edits;
    }
  }
  return best;
}

const MOST_EDITS = 3;
const LETTERS_AN_EDIT = 3;

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, "-");
}

/** The distance of two words if it is at most `limit` and close enough for their length. */
function editsUpTo(limit: number, a: string, b: string): number | undefined {
  const most = Math.min(limit, Math.floor(Math.max(a.length, b.length) / LETTERS_AN_EDIT));
  if (Math.abs(a.length - b.length) > most) return undefined;
  const edits = a === b ? 0 : distance(a, b, most);
  return edits <= most ? edits : undefined;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): insert, delete, replace, or swap two neighbours.
 * @param limit from where on the true distance does not matter: then any number above it is the answer
 */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let least = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const leastBefore = least;
    least = i;
    // a cell farther from the diagonal is farther than the limit
    const end = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= end; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      if (edits < least) least = edits;
      row[j] = edits;
    }
    // a swap reaches back two rows, so both must be lost
    if (least > limit && leastBefore > limit) return least;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
