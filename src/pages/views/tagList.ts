import type { TagEntry } from "../../newsroom/tagIndex.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./card.ts";

export interface TagView extends LinkView {
  /** "50+ berita", or "1 berita" */
  count: string;
}

export interface LetterView extends LinkView {
  current: boolean;
}

export function tagView({ label, step }: TagEntry, site: Site): TagView {
  const count = fill(step === 1 ? site.labels.storyCount : site.labels.tagSteps, { count: step });
  return { name: label.name, address: label.address, count };
}

export function letterName(letter: string, site: Site): string {
  return letter === "0" ? site.labels.otherLetters : letter.toUpperCase();
}

export function letterViews(letters: readonly string[], current: string | undefined, site: Site): LetterView[] {
  return letters.map((letter) => ({
    name: letter === "0" ? site.labels.figures : letter.toUpperCase(),
    address: site.addresses.tagLetter(letter),
    current: letter === current,
  }));
}
