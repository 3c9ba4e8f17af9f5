import { hasAgenda, writeAgenda } from "../src/edition/agendaFile.ts";
import { writeDeploy } from "../src/edition/deploy.ts";
import { readUploaded } from "../src/edition/deployManifest.ts";
import type { Manifest } from "../src/edition/manifest.ts";
import { hasErrors } from "../src/faults/fault.ts";
import type { Desk } from "./desk.ts";
import { printReport, stopped } from "./report.ts";
import { editionOf, type Run } from "./run.ts";

/** Reads what the owner kept of the last upload, before anything else is done. */
export function readSince(run: Run, { wishes, settings: { reports } }: Desk): void {
  const { since } = wishes;
  if (since === undefined) return;
  const { value, faults } = readUploaded(since, "--since");
  printReport(faults, reports);
  if (hasErrors(faults)) throw stopped("content", reports);
  run.uploaded = value;
}

/**
 * Tells of a build that succeeded what an upload has to carry; a server's output is not for uploading, nor is a part of a site.
 * @param news what the build changed of the manifest that bore a seal
 */
export function tellDeploy(
  run: Run,
  { settings, wishes }: Desk,
  manifest: () => Manifest,
  news?: { seal: string; changed: readonly string[] | undefined },
): void {
  const { work, serving, others, uploaded, unchanged } = run;
  if (!work || serving || wishes.shard) return;
  // nothing that was on it has come, or there would be something to make
  if (!unchanged) writeAgenda(settings.cache, editionOf(run).newsroom);
  const { output, wasEmpty, file } = work;
  // of what a killed build left, or of one that was not to be used, no seal tells
  const isKnown = news && work.manifest === file.manifest;
  const settled = isKnown ? { before: work.manifest, seal: news.seal, changed: news.changed ?? [] } : undefined;
  writeDeploy({ memory: settings.cache, output, wasEmpty, manifest, seal: file.seal(), others, uploaded, settled });
}

/** Whether the agenda of the last build is there: without it, one that changes nothing has to read the archive too. */
export function isTold({ settings }: Desk): boolean {
  return hasAgenda(settings.cache);
}
