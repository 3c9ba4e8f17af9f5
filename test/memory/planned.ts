import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { files } from "../../src/content/fileSource.ts";
import { digest } from "../../src/digest.ts";
import { type Edition, type EditionInput, prepare } from "../../src/edition/prepare.ts";
import { type Fault, hasErrors } from "../../src/faults/fault.ts";
import { kinds } from "../../src/pages/kinds.ts";
import { type PagePlan, planPages } from "../../src/pages/plan.ts";
import { openSite, type Site } from "../../src/site/site.ts";
import { forgetfulStore, openStore, type Store } from "../../src/store/store.ts";
import { settingsOf, unwatched } from "../make/edition.ts";
import { type Disk, openDisk } from "./disk.ts";
import { copyOf, type Edit, edit } from "./edits.ts";
import { epochOf, optionsOf, type Room } from "./room.ts";

/** How a build ends: whole, killed before its memory is saved, or with its memory torn afterwards. */
export type End = "whole" | "killed" | { torn: number; at: number };

/** An edit, who builds after it (a program of its own, or a server that knows the last build), and how that ends. */
export interface Step {
  edit: Edit;
  served: boolean;
  end: End;
}

/** A site as it lies in the output: what each page was made from, and what it then said. */
export type Made = Map<string, { print: string; view: string }>;

const CACHE = ".cache/warta";

interface Planned {
  edition: Edition;
  faults: readonly Fault[];
}

type Rest = Pick<EditionInput, "store" | "source" | "before" | "again">;

const sites = new Map<number, Site>();

/** A server keeps the site as long as its options are the same. */
function siteOf(room: Room): Site {
  const { markdown, ...options } = optionsOf(room);
  // as the plugin opens it: a site's own functions count in every page
  const functions = digest(String(markdown));
  const theme = { digestOf: (template: string) => digest(template), styleSources: () => [] };
  const site = sites.get(room.options) ?? openSite(settingsOf(options), theme, functions);
  sites.set(room.options, site);
  return site;
}

function planned(room: Room, rest: Rest): Planned {
  const { markdown } = optionsOf(room);
  const { value, faults } = prepare({
    site: siteOf(room),
    content: "content",
    kinds,
    fields: {},
    rules: [],
    markdown,
    functions: digest(String(markdown)),
    watch: unwatched,
    env: { SOURCE_DATE_EPOCH: epochOf(room) },
    ...rest,
  });
  return { edition: value, faults };
}

/** What a build without a past plans. */
export function freshPlan(room: Room): { faults: readonly Fault[]; made: Made } {
  const { edition, faults } = planned(room, { store: forgetfulStore(), source: files() });
  const made: Made = new Map();
  if (!hasErrors(faults)) make(made, edition, "whole");
  return { faults, made };
}

/** Makes what is stale and removes what is no more, as a build does. */
function make(made: Made, { plan }: Edition, end: End): void {
  const wanted = new Set(plan.pages.map((page) => page.file));
  for (const page of plan.pages) {
    if (made.get(page.file)?.print === page.fingerprint) continue;
    // nobody knows from what a killed build's pages were made
    const print = end === "killed" ? "" : page.fingerprint;
    made.set(page.file, { print, view: JSON.stringify(page.view()) });
  }
  if (end !== "killed") for (const file of made.keys()) if (!wanted.has(file)) made.delete(file);
}

/** All of an edition's newsroom planned, as if no plan had been before. */
function wholePlan({ newsroom, site }: Edition): Pick<PagePlan, "pages"> {
  return planPages(kinds, newsroom, site).value;
}

function printsOf({ pages }: Pick<PagePlan, "pages">): Map<string, string> {
  return new Map(pages.map(({ file, fingerprint }) => [file, fingerprint]));
}

/** Related lists that are too long or name a story twice. */
function unfitLists({ newsroom, site }: Edition): string[] {
  const lists = newsroom.articles.map((article) => newsroom.relatedTo(article).map(({ card }) => card.id));
  const { count } = site.settings.related;
  return lists.filter((ids) => ids.length > count || new Set(ids).size < ids.length).map((ids) => ids.join(" "));
}

/** A newsroom in the working directory that is planned again after each edit; nothing is rendered. */
export class Newspaper {
  readonly room: Room;
  readonly made: Made = new Map();
  private readonly disk: Disk;
  /** what a program that goes on from build to build knows */
  private server: { source: EditionInput["source"]; edition: Edition | undefined } | undefined;

  constructor(start: Room) {
    this.room = copyOf(start);
    this.disk = openDisk("content");
  }

  /** @returns the build's faults */
  build(step?: Step): readonly Fault[] {
    if (step) edit(this.room, step.edit);
    const changed = this.disk.sync(this.room, step?.edit);
    const end = step?.end ?? "whole";
    const faults = step?.served ? this.serve(changed, step.edit, end) : this.start(end);
    if (end === "killed") this.server = undefined;
    if (typeof end === "object") tear(end);
    return faults;
  }

  /** A program of its own. */
  private start(end: End): readonly Fault[] {
    this.server = undefined;
    return this.finish(planned(this.room, { store: openStore(CACHE, "uji"), source: files() }), end);
  }

  /**
   * A server reads what its watcher names, and shows it at once; a second build at leisure does the rest. Where more
   * than articles changed it reads all.
   */
  private serve(changed: readonly string[], { do: what }: Edit, end: End): readonly Fault[] {
    this.server ??= { source: files(), edition: undefined };
    const { source, edition } = this.server;
    const sure = edition !== undefined && what !== "options" && changed.every((path) => path.endsWith(".md"));
    if (!sure) return this.finish(planned(this.room, { store: openStore(CACHE, "uji"), source, again: true }), end);
    const store: Store = edition.store;
    const paths = new Set(changed.map((path) => join("content", path)));
    const hurried = paths.size > 0;
    const since = { files: paths, hurried };
    const first = planned(this.room, { store, source, before: { edition, since }, again: true });
    if (hasErrors(first.faults)) return first.faults;
    expect(printsOf(first.edition.plan)).toEqual(printsOf(wholePlan(first.edition)));
    expect(unfitLists(first.edition)).toEqual([]);
    make(this.made, first.edition, end);
    this.server.edition = first.edition;
    const before = { edition: first.edition, since: { files: new Set<string>(), hurried: false } };
    return this.finish(planned(this.room, { store, source, before, again: true }), end);
  }

  private finish({ edition, faults }: Planned, end: End): readonly Fault[] {
    if (!hasErrors(faults)) {
      make(this.made, edition, end);
      if (this.server) this.server.edition = edition;
    }
    // a server saves nothing of a faulty build
    if (end !== "killed" && !(this.server && hasErrors(faults))) edition.store.save();
    return faults;
  }
}

function tear({ torn, at }: { torn: number; at: number }): void {
  const all = readdirSync(CACHE).sort();
  const name = all[torn % Math.max(1, all.length)];
  if (name) truncateSync(join(CACHE, name), Math.floor(at * 4000));
}
