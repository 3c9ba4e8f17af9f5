import type { MarkdownIt, Token } from "markdown-it";
import type { BodyLabels } from "../bodyLabels.ts";
import { apart, line, link, span, textToken, wordsIn } from "./tokens.ts";

const LEAD = /^[\s\p{P}\p{S}]*(?:(?:baca|simak|lihat|tonton)\s+(?:juga|pula)|baca(?=\s*:))\s*[:：–—-]?\s*/iu;
const BETWEEN = /[\s\p{P}\p{S}]+|(?<!\p{L})(?:dan|serta)(?!\p{L})/giu;
const ADDRESS = /^[^\p{L}]*(https?:\/\/[^\s<>()*]+)[^\s\p{L}]*$/iu;

type Link = readonly Token[];

/**
 * Sets "Baca juga" lines apart, in the many forms that newsrooms have: plain, bold, in brackets, as a quote, as
 * one link, with several links, or as a line or heading above a list of links. Their words are none of the story's.
 */
export function alsoRead(md: MarkdownIt, labels: BodyLabels): void {
  md.core.ruler.before("linkify", "also_read", (state) => {
    if (!state.tokens.some(({ type, content }) => type === "inline" && leads(content))) return;
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; ) {
      const found = linksAt(md, state.tokens, i);
      if (found) for (const link of found.links) out.push(...setApart(link, labels));
      else out.push(state.tokens[i] as Token);
      i = found ? found.next : i + 1;
      if (!found) unwrap(out);
    }
    state.tokens = out;
  });
}

/** True for a sentence that sends readers elsewhere, which is nothing to begin a summary with. */
export function saysAlsoRead(text: string): boolean {
  return LEAD.test(text);
}

function leads(source: string): boolean {
  return /^.{0,20}(?:baca|simak|lihat|tonton)/is.test(source);
}

function setApart(link: Link, labels: BodyLabels): Token[] {
  const label = span("also-read-label", [textToken(`${labels.alsoRead}:`)]);
  return apart("also_read", "p", { class: "also-read" }, line([...label, textToken(" "), ...link]));
}

/** The links of a "Baca juga" that starts at a token, and the index behind it. */
function linksAt(md: MarkdownIt, tokens: readonly Token[], index: number): { links: Link[]; next: number } | undefined {
  const [open, inline] = [tokens[index], tokens[index + 1]];
  if ((open?.type !== "paragraph_open" && open?.type !== "heading_open") || !inline || !leads(inline.content))
    return undefined;
  const parts = partsOf(inline.children ?? []);
  if (!parts) return undefined;
  const { outside, links } = parts;
  const next = index + 3;
  const nothingElse = !outside.replace(LEAD, "").replace(BETWEEN, "");
  if (!LEAD.test(outside)) {
    const titled = links.length === 1 && nothingElse ? withoutLead(links[0] ?? []) : undefined;
    return titled && { links: [titled], next };
  }
  if (links.length > 0) return nothingElse ? { links, next } : undefined;
  return nothingElse ? linksBelow(tokens, next) : bareLink(md, inline.content, next);
}

/** A line's words outside its links, and the links; nothing when it holds a picture, a note or code. */
function partsOf(children: readonly Token[]): { outside: string; links: Link[] } | undefined {
  const links: Token[][] = [];
  const outside: Token[] = [];
  let link: Token[] | undefined;
  for (const token of children) {
    if (token.type === "link_open") link = [];
    if (link) link.push(token);
    else if (/^(?:text|text_special|softbreak|hardbreak)$/.test(token.type)) outside.push(token);
    else if (!/^(?:strong|em|s)_/.test(token.type)) return undefined;
    if (token.type === "link_close" && link) {
      links.push(link);
      link = undefined;
    }
  }
  return { outside: wordsIn(outside), links: links.filter((one) => wordsIn(one)) };
}

/** `[Baca juga: Judul](alamat)`: the link without the words that we say ourselves. */
function withoutLead(link: Link): Link | undefined {
  const first = link.findIndex(({ type, content }) => type === "text" && content.trim());
  const text = link[first];
  const title = text?.content.replace(LEAD, "");
  if (!text || !title || title === text.content) return undefined;
  return link.with(first, textToken(title));
}

/** "Baca juga: https://…", where emphasis may have eaten an underline of the address. */
function bareLink(md: MarkdownIt, source: string, next: number): { links: Link[]; next: number } | undefined {
  const address = ADDRESS.exec(source.replace(LEAD, "").trim())?.[1];
  if (!address) return undefined;
  return { links: [link(md.normalizeLink(address), [textToken(md.normalizeLinkText(address))])], next };
}

/** A list of nothing but links, or one line of such, right below "Baca juga:". */
function linksBelow(tokens: readonly Token[], index: number): { links: Link[]; next: number } | undefined {
  const first = tokens[index];
  const isList = first?.type === "bullet_list_open" || first?.type === "ordered_list_open";
  if (!first || (!isList && first.type !== "paragraph_open")) return undefined;
  const close = first.type.replace("_open", "_close");
  let end = index + 1;
  while (end < tokens.length && !(tokens[end]?.type === close && tokens[end]?.level === first.level)) end++;
  const links: Link[] = [];
  for (const token of tokens.slice(index, end)) {
    if (token.type !== "inline") {
      if (!/^(?:bullet_list|ordered_list|list_item|paragraph)_/.test(token.type)) return undefined;
      continue;
    }
    const parts = partsOf(token.children ?? []);
    if (!parts || parts.links.length === 0 || parts.outside.replace(BETWEEN, "")) return undefined;
    for (const link of parts.links) links.push(link);
  }
  return links.length > 0 ? { links, next: end + 1 } : undefined;
}

/** Takes off a quote or list that holds nothing else, once its end has been written. */
function unwrap(out: Token[]): void {
  const close = out.at(-1);
  if (!close || !/^(?:blockquote|bullet_list|ordered_list)_close$/.test(close.type)) return;
  const from = out.findLastIndex(
    ({ type, level }) => level === close.level && type === close.type.replace("_close", "_open"),
  );
  const inside = out.slice(from + 1, -1).filter(({ type }) => !type.startsWith("list_item_"));
  if (
    inside.length === 0 ||
    !inside.every(({ type, meta }) => type === "inline" || (meta?.apart && type.startsWith("also_read")))
  )
    return;
  out.length = from;
  for (const one of inside) out.push(one);
}
