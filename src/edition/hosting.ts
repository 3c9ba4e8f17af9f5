import { statSync } from "node:fs";
import { type Fault, hasErrors, type Place } from "../faults/fault.ts";
import { checkLimits, type Load } from "../hosts/checkLimits.ts";
import { copiesOf } from "../newsroom/copies.ts";
import { type Hosting, hostingOf } from "../pages/hosting.ts";
import type { HostName } from "../site/options/hosting.ts";
import { isCompressible } from "./compress.ts";
import type { Manifest } from "./manifest.ts";
import type { Edition } from "./prepare.ts";

type Planned = Pick<Edition, "site" | "newsroom" | "plan" | "copies">;

/**
 * Holds what is planned against the limits of the site's host, before anything is written.
 * @param at where the host was chosen
 * @param name another host than the site's own
 */
export function hostFaults(edition: Planned, at: Place, name?: HostName): Fault[] {
  const hosting = hostingOf(edition.newsroom, edition.site, name);
  if (!hosting) return [];
  const largest = hosting.host.limits.fileBytes ? largestOf(edition) : undefined;
  const load = { ...loadOf(hosting), files: filesIn(edition), fileBytes: largest?.bytes ?? 0 };
  return faultsOf(edition, hosting, load, at, largest?.file);
}

/**
 * The same of what a build left, which alone knows the bytes and the files that are none of ours.
 * @param others files that Eleventy wrote or copied beside ours
 */
export function writtenFaults(edition: Planned, manifest: Manifest, others: ReadonlySet<string>, at: Place): Fault[] {
  const hosting = hostingOf(edition.newsroom, edition.site);
  if (!hosting) return [];
  const files = manifest.size + [...others].filter((file) => !manifest.has(file)).length;
  let siteBytes = 0;
  for (const [, { size }] of manifest) siteBytes += size;
  const told = faultsOf(edition, hosting, { files: filesIn(edition) }, at);
  const all = faultsOf(edition, hosting, { files, siteBytes }, at);
  return hasErrors(told) === hasErrors(all) && told.length === all.length ? [] : all;
}

function faultsOf({ site }: Planned, { host }: Hosting, load: Load, at: Place, largest?: string): Fault[] {
  const { plan, copies } = site.settings.hosting;
  return checkLimits(host, { plan, load, largest, copies: copies.length > 0, at });
}

function loadOf({ load }: Hosting): Load {
  const { headerRules, headerCharacters, redirects, redirectCharacters } = load;
  return { headerRules, headerCharacters, redirects, redirectCharacters };
}

/** Files that the site will have, its compressed copies among them. */
export function filesIn({ plan, copies, site }: Planned): number {
  const files = plan.size + copies().size;
  const forms = site.settings.hosting.copies.length;
  if (forms === 0) return files;
  let compressed = 0;
  for (const { file } of plan.each()) if (isCompressible(file)) compressed++;
  const beside = [...copies().keys()].filter(isCompressible).length;
  return files + forms * (compressed + beside);
}

/** The largest file that is served as it was handed in; what is encoded is far smaller than any limit. */
function largestOf({ copies }: Planned): { file: string; bytes: number } | undefined {
  let largest: { file: string; bytes: number } | undefined;
  for (const one of copies().values()) {
    if ("encoding" in one) continue;
    const bytes = statSync(one.file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > (largest?.bytes ?? 0)) largest = { file: one.file, bytes };
  }
  return largest;
}

/** How fast a site grows. */
export interface Pace {
  /** stories a month */
  readonly stories: number;
  /** files a month */
  readonly files: number;
}

/** Days whose stories tell the present pace. */
export const PACE_DAYS = 90;
const DAY = 86_400_000;

/**
 * The present pace: stories of the last days, each with the pages that the archive has a story and the pictures that
 * these stories have.
 */
export function paceOf(edition: Planned): Pace {
  const { newsroom, plan, copies } = edition;
  const { at, articles } = newsroom;
  const recent = articles.filter(({ date }) => date.epoch > at.epoch - PACE_DAYS * DAY);
  if (recent.length === 0) return { stories: 0, files: 0 };
  const stories = (recent.length * 30) / PACE_DAYS;
  const pages = plan.size / articles.length;
  const pictures = copiesOf({ articles: recent, contributors: [] }).size / recent.length;
  const compressed = filesIn(edition) / (plan.size + copies().size);
  return { stories, files: stories * (pages + pictures) * compressed };
}
