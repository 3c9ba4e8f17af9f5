import { nearest } from "../faults/nearest.ts";
import type { Page } from "../pages/page.ts";
import type { PagePlan } from "../pages/plan.ts";
import { fileOf } from "../site/addresses.ts";
import type { Store } from "../store/store.ts";
import { type Manifest, UNKNOWN } from "./manifest.ts";
import type { Selection } from "./select.ts";

/** Why a page is made, or is not. */
export type Why =
  | { because: "unplanned"; nearest?: string }
  /** the page stands as it was made */
  | { because: "unchanged" }
  /** no build made it before */
  | { because: "new" }
  /** a build was stopped before it could say how it made the page, or its memory was not to be used */
  | { because: "unknown" }
  /** it would come out the same, but its file is gone, or is not as it was written */
  | { because: "output" }
  /** these parts of its fingerprint changed; none where it is not remembered what they were */
  | { because: "parts"; parts: readonly string[] };

export interface WhyInput {
  plan: PagePlan;
  selection: Selection;
  manifest: Manifest;
  store: Store;
}

const ROOM = "parts";

/**
 * Says why the page at an address is made by this build; asked before the build is settled.
 * @param asked an address, with or without the site's origin
 */
export function whyOf(asked: string, { plan, selection, manifest, store }: WhyInput): Why {
  const page = pageAt(asked, plan);
  if (!page) {
    const near = nearest(
      pathOf(asked),
      plan.pages.map((one) => one.address),
    );
    return { because: "unplanned", ...(near ? { nearest: near } : {}) };
  }
  const written = manifest.get(page.file);
  if (!selection.pages.some(({ file }) => file === page.file)) return { because: "unchanged" };
  if (!written) return { because: "new" };
  if (written.fingerprint === UNKNOWN.fingerprint) return { because: "unknown" };
  if (written.fingerprint === page.fingerprint) return { because: "output" };
  const before = store.recall(ROOM, page.file, written.fingerprint);
  return { because: "parts", parts: before ? differing(readParts(before), page.parts()) : [] };
}

/** Remembers what the pages of this build were made from. */
export function rememberParts(pages: Iterable<Page>, gone: readonly string[], store: Store): void {
  for (const page of pages) store.remember(ROOM, page.file, page.fingerprint, () => writeParts(page.parts()));
  if (gone.length) store.forget(ROOM, gone);
}

function pageAt(asked: string, { pages }: PagePlan): Page | undefined {
  const path = pathOf(asked);
  const wanted = [fileOrNothing(path), fileOrNothing(`${path}/`)];
  return pages.find((page) => wanted.includes(page.file));
}

/** An address without origin, query and fragment. */
function pathOf(asked: string): `/${string}` {
  const path = asked.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  return `/${path.replace(/^\/+/, "")}`;
}

/** What was typed may be no address at all. */
function fileOrNothing(path: `/${string}`): string | undefined {
  try {
    return fileOf(path);
  } catch {
    return undefined;
  }
}

function writeParts(parts: ReadonlyMap<string, string>): Uint8Array {
  return Buffer.from([...parts].map(([name, digest]) => `${name} ${digest}`).join("\n"));
}

function readParts(bytes: Uint8Array): Map<string, string> {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]));
}

/** Names of parts that came, went or changed, in the order of the page's own. */
function differing(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const names = new Set([...now.keys(), ...before.keys()]);
  return [...names].filter((name) => before.get(name) !== now.get(name));
}
