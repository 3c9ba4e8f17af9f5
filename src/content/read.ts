import type { z } from "zod";
import type { Checked } from "../faults/fault.ts";
import type { Markdown } from "../markdown/body.ts";
import { openMeasure } from "../pictures/measure.ts";
import type { Site } from "../site/site.ts";
import type { Article } from "./article.ts";
import type { Person } from "./person.ts";
import { readPeople } from "./readPeople.ts";
import type { Source } from "./source.ts";

/** All that editors wrote, checked by itself. */
export interface Content {
  articles: readonly Article[];
  /** slugs of stories that have faults and are no articles yet */
  faulty: readonly string[];
  people: ReadonlyMap<string, Person>;
}

export interface ContentInput {
  site: Site;
  /** content folder, from the working directory */
  content: string;
  source: Source;
  markdown: Markdown;
  fields: z.ZodRawShape;
  /** the build's moment in ms */
  now: number;
}

/** Reads people, then articles. Nothing is thrown for content: what is wrong stands in the faults. */
export function readContent(input: ContentInput): Checked<Content> {
  const { site, content, source, markdown, fields, now } = input;
  const measure = openMeasure();
  const people = readPeople({ content, addresses: site.addresses, measure });
  const articles = source.read({ site, people: people.value, markdown, content, measure, now, fields });
  return {
    value: { ...articles.value, people: people.value },
    faults: [...people.faults, ...articles.faults],
  };
}
