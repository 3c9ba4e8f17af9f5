import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FILES } from "../src/content/contentState.ts";
import { PUBLISHED_FOLDER } from "../src/content/desk/readPublished.ts";
import type { Since } from "../src/content/source.ts";
import { once } from "../src/once.ts";
import { watchFolders } from "./watcher.ts";

/** What a server knows of the content between two builds. */
export interface Serving {
  /**
   * Runs a reading of the content.
   * @param read is told what changed since the last one; nothing where anything may have
   */
  during<T>(read: (since: Since | undefined) => T): T;
  /**
   * Asks for one more build, as soon as nobody is writing: a hurried one leaves something over for it.
   * @param took seconds of the hurried one: the longer that took, the longer who saves again would wait for the other
   */
  finishLater(took: number): void;
  /** Does something as soon as nobody is writing, unless a build comes first. */
  inCalm(what: () => void): void;
  close(): void;
}

/** Folders of the content that Warta watches itself. */
export const WATCHED = ["articles", "people", "images", "media", PUBLISHED_FOLDER];

/** Milliseconds after a build until nobody is taken to be writing. */
const CALM = 700;

/** How many times what a hurried build took the next one waits before it finishes its work. */
const TIMES = 4;

/** Milliseconds in which changes are gathered: a single save is often several of them. */
const GATHER = 10;

/** More changes at once than this are a checkout, not an editor. */
const MANY = 500;

/**
 * A file that Eleventy watches, and that is written when a build is due. Outside the site, since Eleventy does not watch
 * what git ignores, and every other place in the site may be published.
 */
export const signalFile = join(tmpdir(), `warta-${process.pid}`, "changed.txt");

/** @param content folder, from the working directory */
export function openServing(content: string): Serving {
  const files = new Set<string>();
  let unsure = true;
  let timer: NodeJS.Timeout | undefined;
  const signal = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => writeSignal(files), delay).unref();
  };
  // there before Eleventy begins to watch it
  writeSignal(files);
  const articles = join(content, "articles", "/");
  const own = WATCHED.map((name) => join(content, name, "/"));
  const alone = FILES.map((name) => join(content, name));
  const names = [...WATCHED, ...FILES.map((name) => name.split("/")[0] as string)];
  const watcher = watchFolders(content, names, {
    file(path) {
      // a folder in which one file is ours may hold others
      if (!alone.includes(path) && !own.some((folder) => path.startsWith(folder))) return;
      if (path.startsWith(articles) && /\.md$/i.test(path)) files.add(path);
      else unsure = true;
      signal(GATHER);
    },
    lost() {
      unsure = true;
      signal(GATHER);
    },
  });
  removeSignalLater();
  return {
    during(read) {
      clearTimeout(timer);
      const since = unsure || files.size > MANY ? undefined : { files: new Set(files), hurried: files.size > 0 };
      // stands if the reading throws
      unsure = true;
      const value = read(since);
      unsure = false;
      files.clear();
      return value;
    },
    inCalm(what) {
      clearTimeout(timer);
      timer = setTimeout(what, CALM).unref();
    },
    finishLater: (took) => signal(Math.max(CALM, TIMES * took * 1000)),
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

/** Of a site whose files Eleventy watches: every build reads them all. */
export const withoutWatch: Serving = {
  during: (read) => read(undefined),
  finishLater: () => {},
  inCalm: () => {},
  close: () => {},
};

/** Not before the program ends: Eleventy never again watches a file that went while a wrong configuration was mended. */
const removeSignalLater = once(() => {
  process.once("exit", () => rmSync(dirname(signalFile), { recursive: true, force: true }));
});

function writeSignal(files: ReadonlySet<string>): void {
  mkdirSync(dirname(signalFile), { recursive: true, mode: 0o700 });
  // a build without changes must be noticed, too
  writeFileSync(signalFile, `${performance.now()}\n${[...files].join("\n")}\n`);
}
