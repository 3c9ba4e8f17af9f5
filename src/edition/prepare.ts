import { relative } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import type { Article } from "../content/article.ts";
import type { Looks } from "../content/contentState.ts";
import { readContent } from "../content/read.ts";
import type { Ledger } from "../content/readLedger.ts";
import type { Since, Source } from "../content/source.ts";
import { now } from "../dates/clock.ts";
import type { Moment } from "../dates/moment.ts";
import type { Digest } from "../digest.ts";
import type { Checked, Fault } from "../faults/fault.ts";
import { openMarkdown } from "../markdown/openMarkdown.ts";
import { copiesOf } from "../newsroom/copies.ts";
import { earlierOf, type Newsroom, openNewsroom } from "../newsroom/newsroom.ts";
import { keepNewsroom, recallNewsroom } from "../newsroom/newsroomMemory.ts";
import { once } from "../once.ts";
import { answersOf, checkRedirects } from "../pages/checkRedirects.ts";
import { lostAddresses } from "../pages/lostAddresses.ts";
import type { AnyKind } from "../pages/page.ts";
import { type PagePlan, planPages } from "../pages/plan.ts";
import { openPlanMemory, type PlanMemory } from "../pages/planMemory.ts";
import type { CopiedFile, EncodedFile } from "../pictures/picture.ts";
import type { Site } from "../site/site.ts";
import type { Store } from "../store/store.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** All that one build knows before its first page is made. */
export interface Edition {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly plan: PagePlan;
  /** every file that stands beside the pages, by its address */
  copies(): ReadonlyMap<string, CopiedFile | EncodedFile>;
  readonly store: Store;
  /** what the store knows of plans */
  readonly remembered: PlanMemory;
  readonly watch: Stopwatch;
}

export interface EditionInput {
  site: Site;
  /** content folder */
  content: string;
  source: Source;
  kinds: readonly AnyKind[];
  /** pictures that are kept elsewhere */
  ledger?: Ledger | undefined;
  /** pictures that the options name, which stand beside the pages */
  house?: readonly (CopiedFile | EncodedFile)[];
  /** a site's own front-matter keys */
  fields: z.ZodRawShape;
  /** a site's own rules for articles */
  rules: readonly ((article: Article) => readonly Fault[])[];
  /** adds a site's own Markdown */
  markdown?: ((md: MarkdownIt) => void) | undefined;
  /** digest of what the site's own functions are made of, when some of them read content */
  functions: Digest;
  store: Store;
  watch: Stopwatch;
  /** the last edition that the same program prepared from the same source, and what changed since; else all is read */
  before?: { edition: Edition | undefined; since: Since } | undefined;
  /** files below the content folder as this build found them a moment ago */
  looked?: Looks | undefined;
  /** true in a program that will prepare another edition after this one */
  again?: boolean;
  env: { readonly SOURCE_DATE_EPOCH?: string | undefined };
}

/**
 * What pages show beside their words, as far as it stands on the site; a site that takes no page of ours shows none of it.
 * Found at the first question, by a function that holds nothing of the edition before.
 */
function allCopiesOf(
  { newsroom, plan }: Pick<Edition, "newsroom" | "plan">,
  house: NonNullable<EditionInput["house"]>,
) {
  return once((): ReadonlyMap<string, CopiedFile | EncodedFile> => {
    if (plan.size === 0) return new Map();
    const here = house.filter(({ kept }) => !kept?.base);
    return new Map([...copiesOf(newsroom), ...here.map((one) => [one.address, one] as const)]);
  });
}

/** The one moment of a build. */
export function momentOf({ site, env }: Pick<EditionInput, "site" | "env">): Moment {
  return now(env, site.settings.site.timeZone);
}

/**
 * The whole way from files to plan: content, newsroom, pages. No HTML is made and nothing is written.
 * @returns the edition, and every fault of the way; with one error among them the plan must not be used
 */
export function prepare(input: EditionInput): Checked<Edition> {
  const { site, source, kinds, house = [], fields, rules, functions, store, watch, before } = input;
  const at = momentOf(input);
  const markdown = openMarkdown({ labels: site.labels, ...(input.markdown ? { extend: input.markdown } : {}) });
  const folder = relative("", input.content) || ".";
  const reading = {
    site,
    content: folder,
    source,
    markdown,
    fields,
    functions,
    store,
    ledger: input.ledger,
    now: at.epoch,
    step: watch.step,
    since: before?.since,
    looked: input.looked,
  };
  const last = before?.edition;
  // a program that goes on looks at all once, and builds on itself from then on
  const earlier = last ? earlierOf(last.newsroom, site) : input.again ? undefined : recallNewsroom(store, site);
  const lists = before?.since.hurried ? last?.newsroom.standingLists() : undefined;
  const content = watch.stage("read", () => readContent(reading));
  const ruled = rules.flatMap((rule) => content.value.articles.flatMap((article) => rule(article)));
  const newsroom = watch.stage("newsroom", () =>
    openNewsroom(content.value, site, at, store, { step: watch.step, earlier, lists }),
  );
  const remembered = last?.remembered ?? openPlanMemory(store);
  const known = last?.plan.known;
  // which of a memory's groups stand is told by a newsroom that builds on the memory's, not on one of this program
  const { groups, ...memory } = remembered;
  const again = input.again === true;
  const earlierPlan = known ? { known, again: true } : { groups, again, ...(last ? {} : memory) };
  const plan = watch.stage("plan", () => planPages(kinds, newsroom.value, site, earlierPlan));
  const linked = { newsroom: newsroom.value, plan: plan.value };
  const addresses = watch.stage("plan", () => {
    const answers = answersOf(linked.newsroom, linked.plan);
    return [
      ...checkRedirects(linked.newsroom, answers),
      ...lostAddresses({ ...content.value, newsroom: linked.newsroom, answers }),
    ];
  });
  if (plan.faults.length === 0 && !before?.since.hurried) {
    remembered.keep(plan.value.groups(), plan.value.changed);
    keepNewsroom(store, newsroom.value, last ? undefined : earlier);
  }
  return {
    value: { site, ...linked, remembered, copies: allCopiesOf(linked, house), store, watch },
    faults: [...content.faults, ...ruled, ...newsroom.faults, ...plan.faults, ...addresses],
  };
}
