import { type Digest, digest } from "../digest.ts";
import { keyed } from "../keyed.ts";
import { once } from "../once.ts";
import type { Page } from "../pages/page.ts";
import type { PagePlan } from "../pages/plan.ts";
import type { CopiedFile, EncodedFile } from "../pictures/picture.ts";
import { fileOf } from "../site/addresses.ts";
import { type CompressedFile, compressedOf, type Form } from "./compress.ts";
import { type Manifest, standing, type Written } from "./manifest.ts";
import { isIn, type Shard } from "./shard.ts";

/** What a build has to do, held against what the last one wrote. */
export interface Selection {
  /** pages that are stale, missing, or were altered since */
  readonly pages: readonly Page[];
  /** pictures and recordings that are missing, or were altered since */
  readonly copies: readonly (CopiedFile | EncodedFile)[];
  /** compressed copies that are stale, missing, or were altered since */
  readonly compressed: readonly CompressedFile[];
  /** files that have another time and the same bytes, with their time of now */
  readonly retimed: Manifest;
  /** files of the last build that are no more */
  readonly gone: readonly string[];
  /** how many files the site has */
  readonly size: number;
  /** fingerprint of every file that this build makes, by its path */
  readonly prints: ReadonlyMap<string, Digest>;
  /** the kind of page that stands in a file of ours; nothing for other files */
  kindAt(file: string): string | undefined;
}

export interface SelectionInput {
  plan: Pick<PagePlan, "size" | "each" | "fresh">;
  copies: Iterable<CopiedFile | EncodedFile>;
  /** of all files that are text */
  forms?: readonly Form[];
  manifest: Manifest;
  /** output folder */
  output: string;
  /** true where this very program wrote the output, which need not be looked at again */
  trusted?: boolean;
  /**
   * where the manifest holds all that the plan in the memory has: those of its files that do not lie there as they were
   * written. Then nobody has to look at pages which that plan had.
   */
  strayed?: ReadonlySet<string> | undefined;
  /** the share of the files that this build makes and removes; all unless given */
  shard?: Shard | undefined;
}

export function select({
  plan,
  copies,
  forms = [],
  manifest,
  output,
  trusted = false,
  strayed,
  shard,
}: SelectionInput): Selection {
  const isOurs = (file: string) => shard === undefined || isIn(shard, file);
  const prints = new Map<string, Digest>();
  const retimed = new Map<string, Written>();
  /** files of the manifest among those of the site, none of which is two things */
  let known = 0;
  const stands = (file: string, fingerprint: Digest, written: Written | undefined): boolean => {
    if (written?.fingerprint !== fingerprint) return false;
    if (trusted || strayed?.has(file) === false) return true;
    const now = standing(output, file, written);
    if (now && now !== written) retimed.set(file, now);
    return now !== undefined;
  };
  const isStale = (file: string, fingerprint: Digest, written: Written | undefined): boolean => {
    if (stands(file, fingerprint, written)) return false;
    prints.set(file, fingerprint);
    return true;
  };
  const stale = (file: string, fingerprint: Digest): boolean => {
    const written = manifest.get(file);
    if (written) known++;
    return isStale(file, fingerprint, written);
  };
  const pages: Page[] = [];
  // where nobody else touched the output, pages that the last plan had are as that build left them
  const fresh = (trusted || strayed) && !shard ? plan.fresh : undefined;
  if (fresh) known = plan.size - fresh.length;
  for (const page of fresh ?? plan.each())
    if (isOurs(page.file) && stale(page.file, page.fingerprint)) pages.push(page);
  if (fresh && strayed?.size) {
    const looked = new Set(fresh.map(({ file }) => file));
    for (const page of plan.each()) {
      const { file, fingerprint } = page;
      if (strayed.has(file) && !looked.has(file) && isStale(file, fingerprint, manifest.get(file))) pages.push(page);
    }
  }
  // an address holds a digest of its file's content
  const beside = Array.from(copies, (copy) => ({
    copy,
    file: fileOf(copy.address),
    fingerprint: digest(copy.address),
  }));
  const chosen = beside.filter((one) => isOurs(one.file) && stale(one.file, one.fingerprint));
  const originals = forms.length ? [...plan.each(), ...beside].filter(({ file }) => isOurs(file)) : [];
  const zipped = originals.flatMap(({ file, fingerprint }) =>
    compressedOf(file, forms).map((compressed) => ({ compressed, file: compressed.file, fingerprint })),
  );
  const compressed = zipped.filter((one) => stale(one.file, one.fingerprint));
  const byFile = once(() => keyed(plan.each(), ({ file }) => file));
  const wanted = once(() => new Set([...plan.each(), ...beside, ...zipped].map(({ file }) => file)));
  return {
    pages,
    copies: chosen.map(({ copy }) => copy),
    compressed: compressed.map((one) => one.compressed),
    // most builds take nothing away, and an archive has many files
    gone: known === manifest.size ? [] : [...manifest.keys()].filter((file) => isOurs(file) && !wanted().has(file)),
    retimed,
    size: plan.size + beside.length + zipped.length,
    prints,
    kindAt: (file) => byFile().get(file)?.kind,
  };
}
