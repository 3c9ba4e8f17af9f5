import { type Changes, inOrder } from "./changes.ts";
import { type Beside, besideOf, markOf, topOf } from "./inventory.ts";
import type { Manifest } from "./manifest.ts";

/** What a build made of the files that the last one wrote. */
export interface Settled {
  /** what the last one wrote */
  readonly before: Manifest;
  /** tells it from any other */
  readonly seal: string;
  /** files of which something is not as it was */
  readonly changed: readonly string[];
}

/** How a site differs from the one that was told of last. */
export interface DeployStep {
  readonly changes: Changes;
  /** files with their marks of now */
  readonly put: readonly (readonly [file: string, mark: string])[];
  readonly others: readonly (readonly [file: string, mark: string])[];
  readonly gone: readonly string[];
  readonly beside: Beside;
}

export interface StepInput {
  output: string;
  settled: Settled;
  manifest: Manifest;
  /** files that Eleventy wrote or copied in this build */
  others: ReadonlySet<string>;
  /** what lay beside ours when the last build was told of */
  beside: Beside;
}

/**
 * What a build changed, found from what it is known to have changed, and from what lies beside it.
 * @returns nothing where files of ours are gone: what stands in their places and folders by then is found by a look at all
 */
export function stepBetween({ output, settled, manifest, others, beside: last }: StepInput): DeployStep | undefined {
  const put: [string, string][] = [];
  const added: string[] = [];
  const changed: string[] = [];
  const tops = new Set(last.tops);
  const before = new Map(last.files.map((file, at) => [file, last.marks[at]]));
  for (const file of settled.changed) {
    const [was, is] = [settled.before.get(file), manifest.get(file)];
    if (!is || before.has(file)) return undefined;
    if (was && markOf(was) === markOf(is)) continue;
    put.push([file, markOf(is)]);
    (was ? changed : added).push(file);
    tops.add(topOf(file));
  }
  const beside = besideOf({ output, known: [...others, ...last.files], whole: false }, manifest, tops);
  const now = new Map(beside.files.map((file, at) => [file, beside.marks[at] as string]));
  const came = [...now].filter(([file]) => !before.has(file));
  const turned = [...now].filter(([file, mark]) => before.has(file) && before.get(file) !== mark);
  const gone = last.files.filter((file) => !now.has(file));
  const named = (files: readonly (readonly [string, string])[]) => files.map(([file]) => file);
  const changes = inOrder([...added, ...named(came)], [...changed, ...named(turned)], [...gone]);
  return { changes, put, others: [...came, ...turned], gone, beside };
}
