import type { Article } from "../../content/article.ts";
import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import type { Person } from "../../content/person.ts";
import { isoDate } from "../../dates/machine.ts";
import type { Digest } from "../../digest.ts";
import { newsArticleOf } from "../../metadata/newsArticle.ts";
import { pathOf } from "../../newsroom/categories.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Related } from "../../newsroom/related.ts";
import { type Series, seriesRound } from "../../newsroom/series.ts";
import { tagLinksOf } from "../../newsroom/tags.ts";
import { once } from "../../once.ts";
import type { Site } from "../../site/site.ts";
import { foundRows } from "../../store/rows.ts";
import { digested, type PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import { previewFor } from "../views/preview.ts";
import { type SeriesBox, storyView } from "../views/story.ts";

/** What a story and others decide; the rest of its page follows from these and the site. */
type Group = {
  article: Article;
  authors: readonly Person[];
  related: readonly Related[];
  series: SeriesBox | undefined;
  newer: Card | undefined;
  older: Card | undefined;
};

type Subject = Group & {
  tags: readonly Label[];
  path: readonly Label[];
};

/** A story on its own page. It carries nothing that other stories decide but its related list, its neighbours and its series. */
export const article: PageKind<Subject, Group> = {
  name: "article",
  output: { template: "pages/article.njk" },
  groups: (newsroom) => groupsOf(newsroom.articles, newsroom),
  disturbed(newsroom) {
    const disturbed = newsroom.disturbed();
    const byDigest = once(() => foundRows(newsroom.articles, ({ digest }) => digest));
    return (
      disturbed && {
        gone: disturbed.gone,
        groups: groupsOf(disturbed.stories, newsroom),
        all: byDigest,
        groupAbout: (about) => groupOf(byDigest().get(about as Digest) as Article, newsroom),
      }
    );
  },
  *subjectsOf(group, site) {
    const { article: one } = group;
    yield { ...group, tags: tagLinksOf(one, site.addresses), path: sectionOf(one, site) };
  },
  address: ({ article: one }) => one.address,
  source: ({ article: one }) => one.file,
  indexed: ({ article: one }) => one.standing.indexed,
  updated: ({ article: one }) => one.updated ?? one.date,
  view(subject, site) {
    const { article: one, path } = subject;
    const section = path.at(-1)?.name ?? "";
    const head = {
      title: one.title,
      description: one.summary,
      address: one.address,
      type: "article",
      image: previewFor(one.image, one.category, site),
      imageAlt: one.image?.alt,
      story: {
        published: isoDate(one.date),
        modified: isoDate(one.updated ?? one.date),
        section,
        tags: one.tags,
        authors: one.authors.map(({ address }) => address),
      },
      indexed: one.standing.indexed,
      data: [newsArticleOf(one, { section, series: subject.series?.label }, site)],
    } as const;
    return { ...frameOf(head, path, site, path[0]), story: storyView(subject, site) };
  },
};

function* groupsOf(articles: Iterable<Article>, newsroom: Newsroom): Generator<Group> {
  for (const one of articles) yield groupOf(one, newsroom);
}

function groupOf(one: Article, newsroom: Newsroom): Group {
  const { newer, older } = newsroom.neighbours(one);
  return {
    article: one,
    authors: authorsOf(one, newsroom),
    related: newsroom.relatedTo(one),
    series: seriesBoxOf(one, newsroom.seriesOf(one)),
    newer: newer?.card,
    older: older?.card,
  };
}

function authorsOf(one: Article, newsroom: Newsroom): Person[] {
  return one.authors.flatMap(({ person }) => newsroom.people.get(person ?? "") ?? []);
}

function sectionOf({ category }: Article, { categories }: Site): readonly Label[] {
  const node = categories.bySlug.get(category);
  return node ? pathOf(node) : [];
}

function seriesBoxOf(one: Article, series: Series | undefined): SeriesBox | undefined {
  const shown = series && seriesRound(series, one);
  if (!shown) return undefined;
  const round = shown.parts.map((part) => part.card);
  return digested({ label: series.label, part: shown.index + 1, first: shown.start + 1, round });
}
