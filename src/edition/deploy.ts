import { statSync } from "node:fs";
import { join } from "node:path";
import { servedAt } from "../site/addresses.ts";
import { writeWhole } from "../store/atomic.ts";
import { type Changes, changesOf, NONE } from "./changes.ts";
import {
  appendStep,
  type DeployManifest,
  hasManySteps,
  manifestAfter,
  readLast,
  writeManifestFile,
} from "./deployManifest.ts";
import { type Settled, stepBetween } from "./deployStep.ts";
import { EMPTY, inventoryOf } from "./inventory.ts";
import type { Manifest } from "./manifest.ts";
import { type KnownTold, openTold, type Told } from "./told.ts";

export interface DeployInput {
  /** folder of the memory */
  memory: string;
  /** output folder */
  output: string;
  /** true where nothing lay there before this build, so that it need not be looked through for files of others */
  wasEmpty?: boolean;
  /** asked where anything of it may have changed */
  manifest(): Manifest;
  /** files that Eleventy wrote or copied in this build beside ours */
  others: ReadonlySet<string>;
  /** tells what Warta wrote from what it wrote before */
  seal: string;
  /** what the last successful upload left at its place; else the lists tell of the last successful build */
  uploaded?: DeployManifest | undefined;
  /** what became of the files that the last build left, where no other came between */
  settled?: Settled | undefined;
}

/** Everything that a deploy reads lies here, and never in the output: an address of a held-back story would tell of it. */
export function deployFolder(memory: string): string {
  return join(memory, "deploy");
}

/**
 * Writes, of a build that succeeded, what an upload has to carry: `changed.json`, plain lists, and last the manifest
 * that an owner keeps of an upload. A build that is stopped on the way leaves the last manifest, so that the next one
 * tells of both.
 */
export function writeDeploy(input: DeployInput): void {
  const { memory, output, wasEmpty = false, manifest, seal, others, uploaded, settled } = input;
  const folder = deployFolder(memory);
  const path = join(folder, "manifest.json");
  const told = openTold(memory, output, path);
  if (!uploaded && told.stands(seal, others)) {
    writeLists(folder, NONE, "build");
    return;
  }
  const before = !uploaded && settled ? told.of(settled.seal) : undefined;
  if (before && settled && tellStep(input, before, settled, path, told)) return;
  const last = readLast(path, output);
  const known = [...others, ...(last ? last.files.slice(last.own) : [])];
  const { inventory: now, beside } = inventoryOf({ output, manifest: manifest(), known, whole: !last && !wasEmpty });
  const news = changesOf(last ?? EMPTY, now);
  const touched = [...news.added, ...news.changed, ...news.removed];
  const next = last && touched.length === 0 ? last : manifestAfter(last, now, touched);
  const changes = uploaded ? changesOf(uploaded, now, unsureSince(uploaded, next)) : news;
  const since = uploaded ? "upload" : last ? "build" : "nothing";
  writeLists(folder, changes, since);
  const whole = next === last ? told.of()?.whole : undefined;
  if (next !== last) writeManifestFile(path, output, next);
  told.keep(seal, { beside, id: next.id, whole: whole ?? statSync(path).size });
}

/** @returns false where the whole site has to be looked at */
function tellStep(
  { memory, output, manifest, seal, others }: DeployInput,
  { beside: last, id, whole }: KnownTold,
  settled: Settled,
  path: string,
  told: Told,
): boolean {
  if (hasManySteps(path, whole)) return false;
  const step = stepBetween({ output, settled, manifest: manifest(), others, beside: last });
  if (!step) return false;
  const { changes, put, others: came, gone, beside } = step;
  writeLists(deployFolder(memory), changes, "build");
  const next = changes === NONE ? id : appendStep(path, id, { put, others: came, gone });
  told.keep(seal, { beside, id: next, whole });
  return true;
}

function writeLists(folder: string, changes: Changes, since: string): void {
  for (const [name, text] of listsOf(changes, since)) writeWhole(join(folder, name), [Buffer.from(text)], false);
}

/**
 * Files that builds after an upload touched: a later upload that failed may have carried them, or not, so that they are
 * carried again even where they are by now what they were.
 */
function unsureSince({ id }: DeployManifest, { id: now, steps }: DeployManifest): ReadonlySet<string> {
  if (id === now) return new Set();
  const first = steps.findIndex(({ from }) => from === id);
  return new Set(steps.slice(Math.max(0, first)).flatMap(({ files }) => files));
}

/** Each list as a text, by its name. */
function listsOf(
  { added, changed, removed, blocking, assets, pages }: Changes,
  since: string,
): [name: string, text: string][] {
  const told = { added, changed, removed };
  const both = (files: readonly string[]) => files.map((file) => ({ file, address: addressAt(file) }));
  const json = { since, added: both(added), changed: both(changed), removed: both(removed) };
  return [
    ["changed.json", `${JSON.stringify(json, null, 1)}\n`],
    ...Object.entries({ ...told, blocking, assets, pages }).map(([name, files]) => listOf(`files/${name}.txt`, files)),
    ...Object.entries(told).map(([name, files]) => listOf(`addresses/${name}.txt`, files.map(addressAt))),
  ];
}

function listOf(name: string, lines: readonly string[]): [string, string] {
  return [name, lines.map((line) => `${line}\n`).join("")];
}

/** As it stands in a list: `?` and `#` would begin something else there. */
function addressAt(file: string): string {
  return servedAt(file).replace(/[?#]/g, encodeURIComponent);
}
