import { join } from "node:path";
import type { z } from "zod";
import type { Article } from "../../src/content/article.ts";
import { files } from "../../src/content/fileSource.ts";
import { digest } from "../../src/digest.ts";
import { type EditionInput, prepare } from "../../src/edition/prepare.ts";
import type { Stopwatch } from "../../src/edition/stopwatch.ts";
import type { Fault } from "../../src/faults/fault.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { kinds } from "../../src/pages/kinds.ts";
import type { Page } from "../../src/pages/page.ts";
import type { PagePlan } from "../../src/pages/plan.ts";
import type { CalendarView } from "../../src/pages/views/calendar.ts";
import type { CardView, LinkView } from "../../src/pages/views/card.ts";
import type { DayView } from "../../src/pages/views/days.ts";
import type { FrameView } from "../../src/pages/views/frame.ts";
import type { ListingView } from "../../src/pages/views/listing.ts";
import type { PersonView, StoryView } from "../../src/pages/views/story.ts";
import type { LetterView, TagView } from "../../src/pages/views/tagList.ts";
import { optionsSchema, type Settings, type SiteOptions } from "../../src/site/options.ts";
import { openSite, type Site } from "../../src/site/site.ts";
import { forgetfulStore } from "../../src/store/store.ts";
import { editionOptions } from "./content.ts";
import { filesOf, temporaryFolder, writeFiles } from "./files.ts";

/** 1 March 2025, 07.00 WIB. */
const EPOCH = "1740787200";

/** Measures nothing: to ask for a process's memory takes as long as many a stage of a small newsroom. */
export const unwatched: Stopwatch = {
  stage: (_name, run) => run(),
  start() {},
  stop() {},
  step() {},
  taken: () => new Map(),
};

/** Without related stories unless they are asked for: their index costs more than all the rest of a small newsroom. */
export function settingsOf(options: Partial<SiteOptions> = {}): Settings {
  return optionsSchema.parse({ ...editionOptions, related: { count: 0 }, ...options });
}

/** An opened site; its templates are known by their names alone. */
export function siteFrom(options: Partial<SiteOptions> = {}): Site {
  return openSite(
    settingsOf(options),
    { digestOf: (template) => digest(template), styleSources: () => [] },
    digest("uji"),
  );
}

/** All that views hold; a kind of page has some of it. */
export interface AnyView extends FrameView {
  story: StoryView;
  listing: ListingView;
  name: string;
  description: string;
  count: string;
  children: LinkView[];
  strip: CardView;
  lead: CardView;
  secondary: CardView[];
  picks: CardView[];
  latest: (CardView & { when: string })[];
  newest: CardView[];
  blocks: (LinkView & { look: string; children: LinkView[]; items: (CardView & { number?: number })[] })[];
  edition: string;
  allOfDay: LinkView;
  days: DayView[];
  calendar: CalendarView;
  month: LinkView;
  months: (LinkView & { count: string })[];
  years: LinkView[];
  before: LinkView;
  after: LinkView;
  person: PersonView;
  links: LinkView[];
  indexes: LinkView[];
  parts: (CardView & { number: number })[];
  letters: LetterView[];
  most: TagView[];
  groups: { name: string; rows: { name: string; feeds: LinkView[] }[] }[];
  rule: string;
  entries: TagView[];
}

export interface EditionSettings
  extends Partial<Pick<EditionInput, "kinds" | "rules" | "markdown" | "source" | "store">> {
  options?: Partial<SiteOptions>;
  fields?: z.ZodRawShape;
  /** SOURCE_DATE_EPOCH */
  epoch?: string;
}

/** A newsroom from files to plan, without Eleventy. */
export interface TestEdition {
  site: Site;
  newsroom: Newsroom;
  plan: PagePlan;
  faults: readonly Fault[];
  /** each fault as "articles/a.md:3 no-such-day", in the order of files and lines */
  told: string[];
  addresses: string[];
  article(id: string): Article;
  page(address: string): Page;
  view(address: string): AnyView;
  fingerprints(): Map<string, string>;
}

/**
 * Plans a newsroom.
 * @param content one text with `-- path --` headings, or files by path; below the content folder in both
 */
export function edition(
  content: string | Iterable<[string, string | Uint8Array]>,
  { options, epoch = EPOCH, ...own }: EditionSettings = {},
): TestEdition {
  const site = siteFrom(options);
  const { value, faults } = prepared(typeof content === "string" ? filesOf(content) : content, {
    source: files(),
    kinds,
    fields: {},
    rules: [],
    store: forgetfulStore(),
    ...own,
    site,
    content: "content",
    functions: digest(""),
    watch: unwatched,
    env: { SOURCE_DATE_EPOCH: epoch },
  });
  const pages = new Map(value.plan.pages.map((page) => [page.address as string, page]));
  const page = (address: string) => found(pages.get(address), address);
  return {
    ...value,
    faults,
    told: toldOf(faults),
    addresses: [...pages.keys()],
    article: (id) => found(value.newsroom.byId.get(id), id),
    page,
    view: (address) => page(address).view() as AnyView,
    fingerprints: () => new Map(value.plan.pages.map((one) => [one.address, one.fingerprint])),
  };
}

/** A page that is no HTML, as it is written where no pictures are. */
export function written(page: Page): string {
  if ("template" in page.output) throw new Error(`${page.address} comes from a template`);
  return page.output.write(page.view(), () => undefined);
}

/** Reports name files from the working directory, so it is the newsroom's while it is read. */
function prepared(content: Iterable<[string, string | Uint8Array]>, input: EditionInput) {
  const [folder, remove] = temporaryFolder();
  const before = process.cwd();
  writeFiles(join(folder, "content"), content);
  try {
    process.chdir(folder);
    return prepare(input);
  } finally {
    process.chdir(before);
    remove();
  }
}

function toldOf(faults: readonly Fault[]): string[] {
  const sorted = [...faults].sort((a, b) =>
    a.at.file === b.at.file ? (a.at.line ?? 0) - (b.at.line ?? 0) : a.at.file < b.at.file ? -1 : 1,
  );
  return sorted.map(({ code, at }) => `${at.file.replace(/^content\//, "")}${at.line ? `:${at.line}` : ""} ${code}`);
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}
