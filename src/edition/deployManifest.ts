import { appendFileSync, readFileSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import { type BadManifest, type Checked, fault } from "../faults/fault.ts";
import { writeWhole } from "../store/atomic.ts";
import { EMPTY, type Inventory } from "./inventory.ts";

/** What one build did to the site that another one left. */
export interface Step {
  /** that other one's manifest */
  readonly from: string;
  /** files that it added, changed or removed */
  readonly files: readonly string[];
}

/** A site as a successful build left it, and how it came to that: what an owner keeps of an upload. */
export interface DeployManifest extends Inventory {
  /** no two builds that changed something have the same */
  readonly id: string;
  /** the latest, oldest first: what an upload that failed may have carried in part */
  readonly steps: readonly Step[];
}

/** Of a place to which nothing was uploaded. */
const NO_MANIFEST: DeployManifest = { ...EMPTY, id: "", steps: [] };

/** A manifest as it was written whole: the first line of its file. */
interface SavedManifest extends DeployManifest {
  readonly form: string;
  /** output folder, from the working directory */
  readonly output: string;
}

/** A step behind it, in a line of its own. */
interface SavedStep {
  /** of the manifest that it leads to */
  readonly id: string;
  /** files that were added or changed, and their marks */
  readonly put: readonly (readonly [file: string, mark: string])[];
  /** those of others that were, likewise; they are all that changed of others' but what is gone */
  readonly others: readonly (readonly [file: string, mark: string])[];
  readonly gone: readonly string[];
}

const FORM = "warta-deploy-1";

/**
 * The manifest that the last successful build wrote of an output folder.
 * @returns nothing where there is none: no build before, a damaged file, or the manifest of another folder
 */
export function readLast(path: string, output: string): DeployManifest | undefined {
  try {
    const saved = savedIn(readFileSync(path, "utf8"));
    return saved?.output === output ? saved : undefined;
  } catch {
    return undefined;
  }
}

const REASONS: ReadonlyMap<string | undefined, BadManifest> = new Map([
  ["ENOENT", "gone"],
  ["EISDIR", "folder"],
]);

/**
 * The manifest that an owner kept of the last successful upload. An empty file says that nothing was uploaded yet; a
 * missing one does not, since a mistyped name would then leave for ever what must be removed.
 * @param named who named the file, for the report
 */
export function readUploaded(file: string, named: string): Checked<DeployManifest> {
  const wrong = (reason: BadManifest) => ({
    value: NO_MANIFEST,
    faults: [fault("bad-manifest", { file, field: named }, { reason })],
  });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return wrong(REASONS.get((error as NodeJS.ErrnoException).code) ?? "unreadable");
  }
  if (text.trim() === "") return { value: NO_MANIFEST, faults: [] };
  const saved = savedIn(text);
  return saved ? { value: saved, faults: [] } : wrong("foreign");
}

/**
 * The manifest after a build that changed something.
 * @param files what it added, changed or removed
 */
export function manifestAfter(last: DeployManifest | undefined, now: Inventory, files: readonly string[]) {
  // all others are as they were in the last one
  const touched = new Set(files);
  const marks = now.marks.filter((_, at) => touched.has(now.files[at] as string));
  const id = idAfter(last?.id, [files, marks]);
  return { ...now, id, steps: last ? latest([...last.steps, { from: last.id, files }], now.files.length) : [] };
}

function idAfter(last: string | undefined, what: readonly unknown[]): string {
  return crc32(JSON.stringify([last, ...what])).toString(16);
}

export function writeManifestFile(path: string, output: string, manifest: DeployManifest): void {
  const { id, own, files, marks, steps } = manifest;
  const saved: SavedManifest = { form: FORM, output, id, own, files, marks, steps };
  writeWhole(path, [Buffer.from(`${JSON.stringify(saved)}\n`)]);
}

/**
 * Writes what one build changed behind the manifest that it is known to have started from: an archive's is not written anew
 * for a story. A step that is torn counts for nothing.
 * @returns the id of the manifest as it is now
 */
export function appendStep(path: string, last: string, changed: Omit<SavedStep, "id">): string {
  const step: SavedStep = { id: idAfter(last, [changed]), ...changed };
  appendFileSync(path, `${JSON.stringify(step)}\n`);
  return step.id;
}

/** Of more steps than this share of what was written whole, all is written anew. */
const SHARE = 1 / 4;

/** Whether a file has steps that are hardly shorter than all. @param whole its bytes when it was written whole */
export function hasManySteps(path: string, whole: number): boolean {
  return statSync(path).size > whole * (1 + SHARE);
}

/** Names of files in steps beside as many as the site has. */
const SPARE = 1000;

/** Steps are for uploads that failed, and the newest tell most: together they name no more files than the site has twice. */
function latest(steps: readonly Step[], files: number): readonly Step[] {
  let names = 0;
  let first = steps.length;
  while (first > 0) {
    names += steps[first - 1]?.files.length ?? 0;
    if (names > 2 * files + SPARE) break;
    first--;
  }
  return steps.slice(first);
}

function savedIn(text: string): SavedManifest | undefined {
  try {
    const [first = "", ...lines] = text.split("\n");
    const saved = JSON.parse(first) as SavedManifest | null;
    if (saved?.form !== FORM || saved.files.length !== saved.marks.length) return undefined;
    // behind the last break of a line stands nothing, or what a build left that was killed
    const steps = lines.slice(0, -1).map((line) => JSON.parse(line) as SavedStep);
    return steps.length > 0 ? { ...saved, ...manifestBehind(saved, steps) } : saved;
  } catch {
    return undefined;
  }
}

function manifestBehind(saved: DeployManifest, steps: readonly SavedStep[]): DeployManifest {
  const { files, marks } = saved;
  const all = new Map(files.map((file, at) => [file, { mark: marks[at] as string, isOwn: at < saved.own }]));
  const taken: Step[] = [...saved.steps];
  let id = saved.id;
  for (const { id: next, put, others, gone } of steps) {
    for (const file of gone) all.delete(file);
    for (const [file, mark] of put) all.set(file, { mark, isOwn: true });
    for (const [file, mark] of others) all.set(file, { mark, isOwn: false });
    taken.push({ from: id, files: [...put, ...others].map(([file]) => file).concat(gone) });
    id = next;
  }
  const own = [...all].filter(([, { isOwn }]) => isOwn);
  const sorted = [...own, ...[...all].filter(([, { isOwn }]) => !isOwn)];
  const now = { files: sorted.map(([file]) => file), marks: sorted.map(([, { mark }]) => mark), own: own.length };
  return { ...now, id, steps: latest(taken, sorted.length) };
}
