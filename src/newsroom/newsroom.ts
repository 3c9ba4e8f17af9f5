import type { Article } from "../content/article.ts";
import type { Person } from "../content/person.ts";
import type { Content } from "../content/read.ts";
import type { Moment } from "../dates/moment.ts";
import { type Digest, fold } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import { once } from "../once.ts";
import type { Explanation } from "../related/index.ts";
import type { Site } from "../site/site.ts";
import { changedRows, foundRows, type KeyedRows } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { type Agenda, agendaOf } from "./agenda.ts";
import type { Step } from "./analyses.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type Category, categoriesOf } from "./categories.ts";
import { type Disturbed, disturbedBy } from "./disturbed.ts";
import { openFinder } from "./finder.ts";
import { type Front, frontOf } from "./front.ts";
import { openLater } from "./later.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { type Contributor, contributorsOf } from "./people.ts";
import { picksOf } from "./picks.ts";
import { type Recent, recentOf } from "./recent.ts";
import { type Redirect, redirectsOf } from "./redirects.ts";
import { openRelated, type Related, type StandingLists } from "./related.ts";
import { type Series, seriesOf } from "./series.ts";
import { newestFirst } from "./shelf.ts";
import { type Moved, type Shelving, type Standing, type State, type Stirred, shelve, standingOf } from "./shelving.ts";
import { retold } from "./tagIndex.ts";
import { type Tag, tagStandings, tagsOf } from "./tags.ts";
import { timedRules } from "./timedRules.ts";

/** Everything that editors wrote, linked: what pages are made of. */
export interface Newsroom {
  /** the one moment of this build */
  readonly at: Moment;
  /** published and listed, newest first */
  readonly articles: readonly Article[];
  /** drafts and stories whose time has not come */
  readonly heldBack: readonly Article[];
  readonly byId: KeyedRows<Article>;
  readonly people: ReadonlyMap<string, Person>;
  /** the whole tree, in its order */
  readonly categories: readonly Category[];
  readonly tags: readonly Tag[];
  readonly contributors: readonly Contributor[];
  readonly series: readonly Series[];
  readonly calendar: Calendar;
  readonly front: Front;
  /** old addresses and what is answered there, in their order; none leads to another, and none stands twice */
  readonly redirects: readonly Redirect[];
  /** those that wait for the time of their story, which takes its old addresses already */
  readonly scheduledRedirects: readonly Redirect[];
  readonly recent: Recent;
  /** every moment at which all this changes by itself */
  agenda(): Agenda;
  relatedTo(article: Article): readonly Related[];
  /** The candidates of an article's related list, with each part of their scores. */
  explainRelated(article: Article, most: number): readonly Explanation[];
  neighbours: Neighbours["of"];
  seriesOf(article: Article): Series | undefined;
  /** how many related lists were ranked for this build, after `relatedTo` was asked */
  ranked(): number;
  /** what the related lists of a build that follows at once may build on, after `relatedTo` was asked */
  standingLists(): StandingLists | undefined;
  /** What of stories' own pages may be another than in the newsroom on which this one builds; nothing where all may be. */
  disturbed(): Disturbed | undefined;
  /** Keys of the shelves that may hold other stories than in the newsroom on which this one builds; nothing where all may. */
  stirred(): Stirred | undefined;
  /** Keys of the tags of which an index tells something else than in the newsroom on which this one builds; nothing where it may of all. */
  retoldTags(): ReadonlySet<string> | undefined;
  /** what a later newsroom may build on */
  readonly shelving: Shelving;
  /** of all people */
  readonly peopleDigest: Digest;
}

/** What is known of an earlier newsroom, of the same program or from a memory. */
export interface Earlier {
  /** its articles by their ids; a memory has none */
  readonly byId?: KeyedRows<Article>;
  standing(all: readonly Article[]): Standing | undefined;
  /** of all people */
  readonly people: Digest;
  /** of all related lists; nothing where none were made */
  readonly ranked: Digest | undefined;
  /** articles that came or became others since these lists were ranked; nothing where that is not known */
  readonly unranked: readonly Article[] | undefined;
}

/** What a newsroom of the same program may know of the one before it. */
export function earlierOf(before: Newsroom, site: Site): Earlier {
  const lists = before.standingLists();
  return {
    byId: before.byId,
    standing: (all) => standingOf(before.shelving, all, site),
    people: before.peopleDigest,
    ranked: lists?.ranked,
    unranked: lists?.unranked,
  };
}

export interface NewsroomWishes {
  /** told how far the ranking is */
  step?: Step | undefined;
  earlier?: Earlier | undefined;
  /** lists that stand unranked, where another build follows at once */
  lists?: StandingLists | undefined;
}

/** A server finds most articles where it found them before: to look them all up anew would take it long. */
function byIdOf(articles: readonly Article[], { moved }: Shelving, earlier: Earlier | undefined): KeyedRows<Article> {
  const idOf = ({ id }: Article) => id;
  if (!moved || !earlier?.byId) return foundRows(articles, idOf);
  return changedRows(earlier.byId, keyed(moved.come, idOf), new Set(moved.goneIds));
}

function retoldBy({ tagsBefore }: Standing, { byTag }: Shelving, { stirred }: Moved): ReadonlySet<string> {
  const keys = new Set(Array.from(stirred.byTag, String));
  return retold(keys, tagsBefore(keys), tagStandings(byTag, keys));
}

/** Links content to a newsroom at one moment; faults are those that only show between articles. */
export function openNewsroom(
  content: Content,
  site: Site,
  at: Moment,
  store: Store,
  { step, earlier, lists }: NewsroomWishes = {},
): Checked<Newsroom> {
  const { faulty, people, home, popular } = content;
  const standing = earlier?.standing(content.articles);
  const shelving = shelve(content.articles, site, standing);
  const inState = (state: State) => shelving.byState.get(state) ?? [];
  const [articles, heldBack] = [inState("published"), inState("held")];
  const sorted = heldBack.length > 0 ? [...articles, ...heldBack].sort(newestFirst) : articles;
  const tagsBefore = standing && { byTag: standing.shelves.byTag, come: standing.come };
  const tags = tagsOf(shelving.byTag, site.addresses, tagsBefore);
  const series = seriesOf(shelving.bySeries, site.addresses);
  const finder = openFinder(sorted, faulty, site);
  const picks = picksOf(inState("picking"), finder);
  const categories = categoriesOf(shelving.byTree, site.categories);
  const whole = { home, popular, finder, site };
  const later = openLater(inState("scheduled"), { articles, categories, series: series.value }, at, site);
  const front = frontOf({ ...whole, ...later.at(at.epoch) });
  const recent = recentOf(articles, at);
  const agenda = once(() =>
    agendaOf(
      at.epoch,
      timedRules({
        stories: sorted,
        publishedBy: later.publishedBy,
        frontAt: (epoch) => (epoch === at.epoch ? front.value : frontOf({ ...whole, ...later.at(epoch) }).value),
        recentAt: (epoch) => recentOf(later.publishedBy(epoch), { ...at, epoch }),
        site,
      }),
    ),
  );
  const redirects = redirectsOf(sorted, content.redirects, inState("readdressed"));
  const bySeries = new Map(series.value.flatMap((one) => one.parts.map((part) => [part.id, one] as const)));
  const ofSeries = (article: Article) => bySeries.get(article.id);
  const byId = byIdOf(articles, shelving, earlier);
  const peopleDigest = fold(Array.from(people.values(), (person) => person.digest));
  const neighbours = neighboursOf(shelving.byCategory);
  const shelves = {
    articles,
    pointing: inState("pointing"),
    picking: inState("picking"),
    byId,
    seriesOf: ofSeries,
    neighbours,
  };
  const { moved } = shelving;
  // found at once: who asks later must not hold the newsroom before
  const retoldTags = standing && moved && retoldBy(standing, shelving, moved);
  const { ranked, unranked } = earlier ?? {};
  const since = moved && ranked && unranked ? { ranked, unranked, come: moved.come, gone: moved.goneIds } : undefined;
  const related = openRelated(
    { ...shelves, picks: picks.value, finder, weights: content.weights, site, store },
    { step, before: lists, since },
  );
  // of the newsroom before nothing more is held: a server would hold every one of them
  const samePeople = earlier?.people === peopleDigest;
  const disturbed = () => {
    const unsettled = moved && samePeople ? related.unsettled() : undefined;
    return moved && unsettled && disturbedBy(moved, { neighbours, bySeries: shelving.bySeries, unsettled });
  };
  const value: Newsroom = {
    at,
    articles,
    heldBack,
    byId,
    people,
    categories,
    tags: tags.value,
    contributors: contributorsOf(shelving, people, site.addresses),
    series: series.value,
    calendar: calendarOf(shelving.byDate),
    front: front.value,
    redirects: redirects.value.served,
    scheduledRedirects: redirects.value.scheduled,
    recent,
    agenda,
    relatedTo: related.of,
    explainRelated: related.explain,
    neighbours: neighbours.of,
    seriesOf: ofSeries,
    ranked: related.ranked,
    standingLists: related.standing,
    disturbed,
    stirred: () => moved?.stirred,
    retoldTags: () => retoldTags,
    shelving,
    peopleDigest,
  };
  return { value, faults: [...tags.faults, ...series.faults, ...picks.faults, ...front.faults, ...redirects.faults] };
}
