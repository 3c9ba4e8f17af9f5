import type { Edition } from "../edition/prepare.ts";
import type { Progress, ShownProgress } from "../edition/stopwatch.ts";
import type { Checked, Fault } from "../faults/fault.ts";
import type { LanguageName } from "../faults/words.ts";
import type { CopiedFile, EncodedFile } from "../pictures/picture.ts";
import type { PictureStore } from "../site/options/pictures.ts";
import type { Store } from "../store/store.ts";

/** How a command ends: 0 clean or warnings, 1 faults, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Outcome {
  readonly code: ExitCode;
  /** for standard output */
  readonly text?: string;
  /** for standard error */
  readonly complaint?: string;
}

/** A flag: whether it takes a value, and what it is for, in the reader's language. */
export interface Flag {
  readonly type: "boolean" | "string";
  readonly words: string;
}

export type FlagValues = Readonly<Record<string, string | boolean | undefined>>;

/** What commands may ask of the site; nothing of it is read before a command asks. */
export interface CliSite {
  readonly language: LanguageName;
  /** content folder, from the working directory */
  readonly content: string;
  /** Reads everything and plans the site; writes nothing. */
  prepare(): Checked<Edition>;
  readonly pictures: PictureDesk;
}

/** What `warta pictures` asks of the site. */
export interface PictureDesk {
  /** where pictures are kept that do not lie with the content */
  readonly store: PictureStore | undefined;
  /** a memory of its own, which no build reads */
  memory(): Store;
  progress(quiet: boolean): ShownProgress;
  /**
   * Makes the files that are not there yet, several originals side by side.
   * @param folder in which each lies at its address; the build's cache when left out
   */
  encode(
    files: readonly (CopiedFile | EncodedFile)[],
    folder: string | undefined,
    step: Progress["step"],
  ): Promise<EncodedAhead>;
}

export interface EncodedAhead {
  readonly faults: readonly Fault[];
  /** originals of which a file is missing now */
  readonly failed: ReadonlySet<string>;
  /** files that were made */
  readonly count: number;
  /** true where the disk took no more */
  readonly stopped: boolean;
}

export interface CliContext {
  /** Opens the site that stands in the working directory. */
  site(config: string | undefined): Promise<CliSite>;
  /** Builds it through Eleventy. */
  build(flags: FlagValues): Promise<Outcome>;
}

export interface Command {
  readonly name: string;
  /** what it does, in one line */
  readonly words: string;
  /** the words behind its name, as its manual shows them; none when left out */
  readonly takes?: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly examples: readonly string[];
  run(context: CliContext, flags: FlagValues, words: readonly string[]): Promise<Outcome>;
}
