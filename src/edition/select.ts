import { type Digest, digest } from "../digest.ts";
import type { Page } from "../pages/page.ts";
import type { PagePlan } from "../pages/plan.ts";
import type { Picture } from "../pictures/picture.ts";
import { fileOf } from "../site/addresses.ts";
import { type Manifest, stands } from "./manifest.ts";

/** What a build has to do, held against what the last one wrote. */
export interface Selection {
  /** pages that are stale, missing, or were altered since */
  readonly pages: readonly Page[];
  /** pictures that are missing, or were altered since */
  readonly pictures: readonly Picture[];
  /** files of the last build that are no more */
  readonly gone: readonly string[];
  /** fingerprint of every file that the site has, by its path */
  readonly wanted: ReadonlyMap<string, Digest>;
  /** kind of the page behind each page's file */
  readonly kinds: ReadonlyMap<string, string>;
}

export interface SelectionInput {
  plan: PagePlan;
  pictures: Iterable<Picture>;
  manifest: Manifest;
  /** output folder */
  output: string;
}

export function select({ plan, pictures, manifest, output }: SelectionInput): Selection {
  const wanted = new Map<string, Digest>();
  const stale = (file: string, fingerprint: Digest): boolean => {
    wanted.set(file, fingerprint);
    const written = manifest.get(file);
    return written?.fingerprint !== fingerprint || !stands(output, file, written);
  };
  return {
    pages: plan.pages.filter((page) => stale(page.file, page.fingerprint)),
    // an address holds a digest of its picture's content
    pictures: [...pictures].filter((picture) => stale(fileOf(picture.address), digest(picture.address))),
    gone: [...manifest.keys()].filter((file) => !wanted.has(file)),
    wanted,
    kinds: new Map(plan.pages.map((page) => [page.file, page.kind])),
  };
}
