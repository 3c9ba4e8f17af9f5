import type { Article } from "../content/article.ts";
import type { Chosen, Home, HomeBlock, Look, Popular } from "../content/desk/home.ts";
import type { Moment } from "../dates/moment.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import type { Site } from "../site/site.ts";
import { slugOf } from "../site/slug.ts";
import type { Ending } from "./agenda.ts";
import { type Ages, openAges } from "./ages.ts";
import type { Category } from "./categories.ts";
import { type Claims, type FrontPlace, type Lost, openClaims } from "./claims.ts";
import type { Finder } from "./finder.ts";
import type { Series } from "./series.ts";

/** Stories of a category, or parts of a series with their numbers, oldest first. */
export type FrontBlock =
  | { readonly category: Category; readonly articles: readonly Article[]; readonly look?: Look }
  | { readonly series: Series; readonly parts: readonly { readonly number: number; readonly article: Article }[] };

/** The front page; no story stands on it twice, but among those that are read most. */
export interface Front {
  /** breaking news, over everything */
  readonly strip?: Article;
  readonly lead?: Article;
  readonly secondary: readonly Article[];
  readonly editorsPicks: readonly Article[];
  readonly latest: readonly Article[];
  readonly blocks: readonly FrontBlock[];
  readonly popular?: { readonly days: number; readonly articles: readonly Article[] };
  /** what stands not where editors wanted it */
  readonly lost: readonly Lost[];
  /** the page is the same from this moment on until the other, as far as age decides, in ms since 1970 */
  readonly span: { readonly from: number; readonly until: number | null };
  /** what ends then */
  readonly ends: readonly Ending[];
}

export interface FrontInput {
  /** published, newest first */
  articles: readonly Article[];
  categories: readonly Category[];
  series: readonly Series[];
  home: Home;
  popular: Popular | undefined;
  finder: Finder;
  site: Site;
  at: Moment;
  /** whether a story is held back at that moment */
  held(story: Article): boolean;
}

/** A featured story may lead as long as it is among this many newest ones. */
const FRESH = 20;

/** The machine picks no older ones than so many for "Pilihan Editor". */
const RECENT = 200;

const HOUR = 3_600_000;

/**
 * Composes the front page as editors want it, and for the rest by itself. Claims run in this order: strip, lead,
 * secondaries, "Pilihan Editor", "Terkini", blocks; what is read most shows without claiming.
 */
export function frontOf(input: FrontInput): Checked<Front> {
  const { articles, home, site, at } = input;
  const { secondary, picks, latest, breakingHours } = site.settings.front;
  const faults: Fault[] = [];
  const ages = openAges(at);
  const claims = openClaims();
  const breaking = articles.filter(
    (one) => one.breaking && one.standing.mayLead && ages.within(one, breakingHours * HOUR, "breaking"),
  );
  const [strip] = claims.claim("strip", breaking, 1);
  const chosen = (place: FrontPlace, wish: Chosen | undefined) => wanted(place, wish, input, { ages, claims, faults });
  const fresh = articles.slice(0, FRESH).filter((one) => one.standing.mayLead);
  const leads = [...fresh.filter((one) => one.featured), ...fresh];
  const [lead] = filled(claims, "lead", chosen("lead", home.lead), leads, 1);
  const seconds = home.secondary?.stories.length ?? secondary;
  const popular = popularOf(input);
  const value: Front = {
    ...(strip ? { strip } : {}),
    ...(lead ? { lead } : {}),
    secondary: filled(claims, "secondary", chosen("secondary", home.secondary), leads, seconds),
    editorsPicks: home.editorsPicks
      ? claims.claim("editorsPicks", chosen("editorsPicks", home.editorsPicks), home.editorsPicks.stories.length, true)
      : claims.claim(
          "editorsPicks",
          articles.slice(0, RECENT).filter((one) => one.featured && one.standing.mayLead),
          picks,
        ),
    latest: claims.claim("latest", articles, latest),
    blocks: blocksOf(input, { ages, claims, faults }),
    ...(popular ? { popular } : {}),
    lost: claims.lost,
    span: ages.span(),
    ends: ages.ends(),
  };
  return { value, faults };
}

interface Tools {
  ages: Ages;
  claims: Claims;
  faults: Fault[];
}

/** The stories that editors chose for a place, without those that may not stand there. */
function wanted(
  place: FrontPlace,
  wish: Chosen | undefined,
  { finder, held }: FrontInput,
  { ages, claims, faults }: Tools,
): Article[] {
  return (wish?.stories ?? []).flatMap(({ name, at }): Article[] => {
    const { story, fault: unknown } = finder.find(name, at);
    if (unknown) faults.push(unknown);
    if (!story) return [];
    if (held(story)) claims.lose(place, story, "held");
    else if (place === "lead" && !story.standing.mayLead) {
      faults.push(fault("may-not-lead", at, {}, { found: name, severity: "warning" }));
      claims.lose(place, story, "mayNotLead");
    } else if (!ages.within(story, wish?.maxAge, "age")) claims.lose(place, story, "age");
    else return [story];
    return [];
  });
}

/** First what editors chose, then what the machine would, but for what editors let go by its age. */
function filled(
  claims: Claims,
  place: FrontPlace,
  chosen: readonly Article[],
  others: readonly Article[],
  count: number,
): Article[] {
  const first = claims.claim(place, chosen, count, true);
  const gone = new Set(claims.lost.filter((one) => one.place === place).map(({ story }) => story));
  const rest = others.filter((story) => !gone.has(story));
  return [...first, ...claims.claim(place, rest, count - first.length)];
}

function blocksOf(input: FrontInput, tools: Tools): FrontBlock[] {
  const { home, categories, series } = input;
  if (home.blocks) return home.blocks.flatMap((wish) => blockOf(wish, input, tools, true));
  const ofCategories = categories.filter(({ top }) => top).map(({ slug }) => ({ category: slug }));
  const newest = series.toSorted((a, b) => epochOf(b) - epochOf(a)).find(({ parts }) => parts.length > 1);
  const blocks = ofCategories.flatMap((wish) => blockOf(wish, input, tools, false));
  return newest ? [...blocks, ...seriesBlock(newest, {}, input, tools, false)] : blocks;
}

function epochOf({ articles }: Series): number {
  return articles[0]?.date.epoch ?? 0;
}

function blockOf(wish: HomeBlock, input: FrontInput, tools: Tools, told: boolean): FrontBlock[] {
  const { categories, series, site } = input;
  if (wish.series) {
    const { name, at } = wish.series;
    const found = series.find(({ slug }) => slug === slugOf(name));
    if (found) return seriesBlock(found, wish, input, tools, told);
    const slugs = series.map(({ slug }) => slug);
    tools.faults.push(fault("unknown-series", at, {}, { found: name, nearest: nearest(slugOf(name), slugs) }));
    return [];
  }
  const category = categories.find(({ slug }) => slug === wish.category);
  if (!category) return [];
  const { count = site.settings.front.block, maxAge, look } = wish;
  const fresh = youngOf(category.articles, maxAge, tools.ages);
  const articles = tools.claims.claim({ block: category.label.name }, fresh, count, told);
  return articles.length ? [{ category, articles, ...(look ? { look } : {}) }] : [];
}

/** The newest parts that stand nowhere else. */
function seriesBlock(series: Series, wish: HomeBlock, { site }: FrontInput, { ages, claims }: Tools, told: boolean) {
  const { count = site.settings.front.block, maxAge } = wish;
  const place = { block: series.label.name };
  const articles = claims.claim(place, youngOf(series.articles, maxAge, ages), count, told);
  const parts = articles.toReversed().map((article) => ({ article, number: series.parts.indexOf(article) + 1 }));
  return parts.length ? [{ series, parts }] : [];
}

/** Stories up to the first that is too old: they stand newest first. */
function* youngOf(newestFirst: readonly Article[], maxAge: number | undefined, ages: Ages): Generator<Article> {
  for (const story of newestFirst) {
    if (!ages.within(story, maxAge, "age")) return;
    yield story;
  }
}

/** Stories that are no more, or not yet, are left out. */
function popularOf({ popular, finder, site, held }: FrontInput): Front["popular"] {
  if (!popular) return undefined;
  const found = popular.articles.flatMap((address) => finder.atAddress(address) ?? []);
  const articles = [...new Set(found)].filter((story) => !held(story)).slice(0, site.settings.front.popular);
  return articles.length ? { days: popular.days, articles } : undefined;
}
