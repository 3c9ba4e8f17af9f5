import type { Article } from "../content/article.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Newsroom } from "./newsroom.ts";

/** Every picture that a page shows, by its address; those of held-back stories are none of them. */
export function picturesOf({
  articles,
  contributors,
}: Pick<Newsroom, "articles" | "contributors">): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  const add = (picture: Picture | undefined) => picture && pictures.set(picture.address, picture);
  for (const article of articles) for (const picture of ofArticle(article)) add(picture);
  for (const { person } of contributors) add(person.photo);
  return pictures;
}

function ofArticle({ image, pictures, card }: Article): (Picture | undefined)[] {
  return [image, card.portrait, ...pictures];
}
