import { showsPortrait } from "../content/card.ts";
import { onceEach } from "../once.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Newsroom } from "./newsroom.ts";

/** Every picture that a page shows, each once in each look; those of held-back stories are none of them. */
export const picturesOf = onceEach(
  ({ articles, contributors }: Pick<Newsroom, "articles" | "contributors">): readonly Picture[] => {
    const pictures = new Map<string, Picture>();
    const add = (picture: Picture | undefined) =>
      picture && pictures.set(`${picture.address} ${picture.look}`, picture);
    for (const article of articles) {
      add(article.image);
      // of most stories no card is asked for
      if (showsPortrait(article)) add(article.card.portrait);
      article.pictures.forEach(add);
    }
    for (const { person } of contributors) add(person.photo);
    return [...pictures.values()];
  },
);
