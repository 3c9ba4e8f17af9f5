import type { Article } from "../content/article.ts";

/** Places of the front page in the order in which they claim their stories; blocks bear the names of their shelves. */
export type FrontPlace = "strip" | "lead" | "secondary" | "editorsPicks" | "latest" | { readonly block: string };

/** A story that stands not where editors wanted it: another place has it, it is held back, too old, or may not lead. */
export interface Lost {
  readonly place: FrontPlace;
  readonly story: Article;
  readonly because: "held" | "age" | "mayNotLead" | { readonly shownAt: FrontPlace };
}

/** Which story stands where: each once. */
export interface Claims {
  /**
   * Takes the first stories that are free.
   * @param told whether those that are not are worth a line in the build's summary
   */
  claim(place: FrontPlace, from: Iterable<Article>, count: number, told?: boolean): Article[];
  /** Notes a story that is kept from a place by something else than another one. */
  lose(place: FrontPlace, story: Article, because: Lost["because"]): void;
  readonly lost: readonly Lost[];
}

export function openClaims(): Claims {
  const owners = new Map<Article, FrontPlace>();
  const lost: Lost[] = [];
  const lose: Claims["lose"] = (place, story, because) => void lost.push({ place, story, because });
  return {
    lost,
    lose,
    claim(place, from, count, told = false) {
      const taken: Article[] = [];
      for (const story of from) {
        if (taken.length >= count) break;
        const owner = owners.get(story);
        if (owner === undefined) {
          owners.set(story, place);
          taken.push(story);
        } else if (told && owner !== place) lose(place, story, { shownAt: owner });
      }
      return taken;
    },
  };
}
