import type { Article } from "../content/article.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Newsroom } from "./newsroom.ts";

/** Every picture that a page shows, each once in each look; those of held-back stories are none of them. */
export function picturesOf({ articles, contributors }: Pick<Newsroom, "articles" | "contributors">): Iterable<Picture> {
  const pictures = new Map<string, Picture>();
  const add = (picture: Picture | undefined) => picture && pictures.set(`${picture.address} ${picture.look}`, picture);
  for (const article of articles) for (const picture of ofArticle(article)) add(picture);
  for (const { person } of contributors) add(person.photo);
  return pictures.values();
}

function ofArticle({ image, pictures, card }: Article): (Picture | undefined)[] {
  return [image, card.portrait, ...pictures];
}
