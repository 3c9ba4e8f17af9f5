import type { MarkdownIt, Token } from "markdown-it";
import { fill } from "../../site/labels.id.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { linkSite } from "./linkSites.ts";
import type { Paragraph, Standalone } from "./standalone.ts";
import { apart, line, link, span, textToken, wordsIn } from "./tokens.ts";

const BARE = /^<?(https?:\/\/[^\s<>]+)>?$/i;
/** In characters: the address is there to be recognized, not to be typed. */
const LONGEST_ADDRESS = 60;

/** A link to another site, or its bare address, alone in a paragraph: a card that names the site; nothing is embedded. */
export function linkCard(md: MarkdownIt, labels: BodyLabels): Standalone {
  return (paragraph) => {
    if (!paragraph.top) return undefined;
    const written = BARE.exec(paragraph.source)?.[1];
    const href = written ? md.normalizeLink(written) : onlyLink(paragraph);
    const url = href && /^https?:/i.test(href) && URL.canParse(href) ? new URL(href) : undefined;
    if (!href || !url || !md.validateLink(href)) return undefined;
    const { name, label } = linkSite(url.hostname);
    const title = written ? [textToken(fill(labels[label], { site: name }))] : inside(paragraph.children);
    const address = md.normalizeLinkText(url.hostname.replace(/^www\./, "") + url.pathname.replace(/\/$/, ""));
    const shown = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS - 1)}…` : address;
    return apart(
      "link_card",
      "p",
      { class: "link-card" },
      line(
        link(href, [
          ...span("link-card-site", [textToken(name)]),
          textToken(" "),
          ...span("link-card-title", title),
          textToken(" "),
          ...span("link-card-address", [textToken(shown)]),
        ]),
      ),
    );
  };
}

/** The address of a paragraph that is one link with words in it; bold or italic around it does not count. */
function onlyLink({ children }: Paragraph): string | undefined {
  const marks = children.filter(
    ({ type, content }) => !/^(?:strong|em)_/.test(type) && !(type === "text" && !content.trim()),
  );
  const [open, ...rest] = marks;
  const close = rest.findIndex(({ type }) => type === "link_close");
  if (open?.type !== "link_open" || close !== rest.length - 1) return undefined;
  return wordsIn(rest) ? String(open.attrGet("href")) : undefined;
}

function inside(children: readonly Token[]): Token[] {
  const from = children.findIndex(({ type }) => type === "link_open");
  const to = children.findLastIndex(({ type }) => type === "link_close");
  return children.slice(from + 1, to);
}
