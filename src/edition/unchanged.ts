import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ContentState, contentState, FOLDERS } from "../content/contentState.ts";
import type { Moment } from "../dates/moment.ts";
import { type Digest, digest, fold } from "../digest.ts";
import { originalsOf } from "../newsroom/copies.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { AnyKind } from "../pages/page.ts";
import type { Site } from "../site/site.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";
import { RACY } from "../store/store.ts";
import { countsOf, type EditionCounts } from "./counts.ts";
import type { Edition } from "./prepare.ts";

/** All that an edition was made of, as one build left it. */
interface Made {
  inputs: Digest;
  /** when the reading began, by the disk's clock; what is newer may have changed behind it */
  began: number;
  /** files beside the folders of content */
  others: readonly string[];
  /** the edition is the same from this moment on until the other, in ms since 1970; null for ever */
  from: number;
  until: number | null;
  counts: EditionCounts;
}

export interface MadeInput {
  site: Site;
  kinds: readonly AnyKind[];
  /** content folder, from the working directory */
  content: string;
  /** digest of all styles: those that are files of their own are named by no template */
  styles: Digest;
}

/**
 * Remembers of a build that succeeded all that its edition was made of, so that the next one can tell at a glance
 * that nothing changed: without reading, linking and planning an archive for nothing.
 */
export interface MadeOf {
  /**
   * @param at the build's moment
   * @returns the counts of the last edition where this one would be the same
   */
  unchanged(input: MadeInput, at: Moment): EditionCounts | undefined;
  /** the content as `unchanged` found it */
  looked(): ContentState | undefined;
  /** Called before anything is read: a build that fails leaves nothing that can be trusted. */
  begin(): void;
  forget(): void;
  save(input: MadeInput, edition: Pick<Edition, "newsroom" | "plan">): void;
}

const VERSION = "made-2";

/** @param folder of the memory */
export function openMadeOf(folder: string, output: string): MadeOf {
  const path = join(folder, `made-${digest(output)}.json`);
  let seen: { others: string; state: ContentState } | undefined;
  return {
    unchanged(input, at) {
      const saved = readSealed(path, VERSION);
      if (!saved.ok) return undefined;
      const { inputs, began, others, from, until, counts } = saved.value as Made;
      if (!inputs || at.epoch < from || (until !== null && at.epoch >= until)) return undefined;
      const state = contentState(input.content, others);
      seen = state && { others: others.join(), state };
      const sure = state && state.newest < began - RACY;
      return sure && inputsOf(input, state) === inputs ? counts : undefined;
    },
    looked: () => seen?.state,
    begin: () => writeSealed(path, VERSION, {}),
    forget: () => rmSync(path, { force: true }),
    save(input, { newsroom, plan }) {
      const others = othersOf(newsroom, input.content);
      // as it was before anything was read: what changed since then is another state in the next build
      const state = seen?.others === others.join() ? seen.state : contentState(input.content, others);
      if (!state) return;
      const made: Made = {
        inputs: inputsOf(input, state),
        began: statSync(path).mtimeMs,
        others,
        ...spanOf(newsroom),
        counts: countsOf({ newsroom, plan }),
      };
      writeSealed(path, VERSION, made);
    },
  };
}

function inputsOf({ site, kinds, styles }: MadeInput, { digest: content }: ContentState): Digest {
  const templates = kinds.flatMap(({ output }) => ("template" in output ? [site.theme.digestOf(output.template)] : []));
  return fold([site.digest, digest(kinds.map(({ name }) => name)), ...templates, styles, content]);
}

/** Pictures and recordings may lie anywhere below the content folder. */
function othersOf(newsroom: Newsroom, content: string): string[] {
  const folders = FOLDERS.map((name) => `${join(content, name)}/`);
  return [...originalsOf(newsroom)].filter((file) => !folders.some((folder) => file.startsWith(folder))).sort();
}

/** As long as nothing on the agenda comes, time changes nothing. */
function spanOf({ agenda }: Newsroom): Pick<Made, "from" | "until"> {
  const { from, turns } = agenda();
  return { from, until: turns[0]?.epoch ?? null };
}
