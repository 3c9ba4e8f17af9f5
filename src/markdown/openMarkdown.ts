import type { MarkdownIt } from "markdown-it";
import { type BodyLabels, bodyLabels } from "./bodyLabels.ts";
import { parser } from "./parser.ts";
import { safeLinks } from "./safeLinks.ts";
import { alsoRead } from "./syntax/alsoRead.ts";
import { code } from "./syntax/code.ts";
import { colonBlocks } from "./syntax/colonBlocks.ts";
import { factBox, factTerms } from "./syntax/factBox.ts";
import { figure } from "./syntax/figure.ts";
import { footnotes } from "./syntax/footnotes.ts";
import { headings } from "./syntax/headings.ts";
import { hugQuotes } from "./syntax/hugQuotes.ts";
import { image } from "./syntax/image.ts";
import { leftovers } from "./syntax/leftovers.ts";
import { linkCard } from "./syntax/linkCard.ts";
import { listNumbers } from "./syntax/listNumbers.ts";
import { media, mediaPlayer } from "./syntax/media.ts";
import { mendEmphasis } from "./syntax/mendEmphasis.ts";
import { pageBreak } from "./syntax/pageBreak.ts";
import { photoSequence } from "./syntax/photoSequence.ts";
import { pullQuote } from "./syntax/pullQuote.ts";
import { standalone } from "./syntax/standalone.ts";
import { table } from "./syntax/table.ts";
import { templateCode } from "./syntax/templateCode.ts";
import { dropUnseen } from "./visibleText.ts";

/** The reader of bodies, opened once a build; `readBody` and `renderBody` take it. */
export interface Markdown {
  readonly md: MarkdownIt;
}

export interface MarkdownOptions {
  /** a site's own syntax, added after ours */
  readonly extend?: ((md: MarkdownIt) => void) | undefined;
  /** words that readers see; Indonesian where one is missing */
  readonly labels?: Partial<BodyLabels> | undefined;
}

/** Opens CommonMark with tables and what news needs beyond it; HTML and template code in a body stay words. */
export function openMarkdown({ extend, labels }: MarkdownOptions = {}): Markdown {
  const words: BodyLabels = { ...bodyLabels, ...labels };
  const md = new (parser())({ html: false, typographer: true, quotes: "“”‘’" });
  // "(c)" is a letter of a law here, never a copyright sign; an indented paragraph is an indented paragraph, never code
  md.disable(["replacements", "code"]);
  const blocks = [pullQuote, factBox];
  dropUnseen(md);
  safeLinks(md);
  templateCode(md);
  mendEmphasis(md);
  listNumbers(md);
  colonBlocks(md, blocks);
  footnotes(md, words);
  leftovers(
    md,
    blocks.map(({ name }) => name),
  );
  image(md, words);
  alsoRead(md, words);
  headings(md);
  mediaPlayer(md, words);
  standalone(md, [figure, photoSequence(words), media, linkCard(md, words)]);
  factTerms(md);
  table(md, words);
  pageBreak(md, words);
  code(md);
  hugQuotes(md);
  extend?.(md);
  return { md };
}
