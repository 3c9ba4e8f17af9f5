import type { Token } from "markdown-it";
import { parser } from "../parser.ts";

type Attributes = Readonly<Record<string, string>>;

function made(type: string, tag: string, nesting: Token["nesting"]): Token {
  return new (parser().Token)(type, tag, nesting);
}

/** An opening token that the renderer writes as it is. */
export function opening(type: string, tag: string, attributes: Attributes = {}): Token {
  const token = made(`${type}_open`, tag, 1);
  token.attrs = Object.entries(attributes);
  token.block = true;
  return token;
}

export function closing(type: string, tag: string): Token {
  const token = made(`${type}_close`, tag, -1);
  token.block = true;
  return token;
}

/** A token of one kind alone, for a renderer rule of that name. */
export function single(type: string): Token {
  const token = made(type, "", 0);
  token.block = true;
  return token;
}

export function textToken(text: string): Token {
  const token = made("text", "", 0);
  token.content = text;
  return token;
}

/** Part of a line in an element of its own. */
export function span(className: string, children: readonly Token[]): Token[] {
  const open = made("span_open", "span", 1);
  open.attrs = [["class", className]];
  return [open, ...children, made("span_close", "span", -1)];
}

/** Part of a line that leads to an address. */
export function link(href: string, children: readonly Token[]): Token[] {
  const open = made("link_open", "a", 1);
  open.attrs = [["href", href]];
  return [open, ...children, made("link_close", "a", -1)];
}

/** A line of Markdown that has not been read yet; only for rules that run before it is. */
export function unread(source: string, map: Token["map"]): Token {
  const token = made("inline", "", 0);
  token.content = source;
  token.map = map;
  token.children = [];
  return token;
}

/** Children as a line of a block: the later rules (quotation marks among them) see it like any other. */
export function line(children: Token[]): Token {
  const token = made("inline", "", 0);
  token.children = children;
  token.content = children.map(({ content }) => content).join("");
  return token;
}

/**
 * A block apart from the story: readers see it, but its words are none of the story's text or summary.
 * @param inside the line in it
 */
export function apart(type: string, tag: string, attributes: Attributes, inside: Token): Token[] {
  const [open, close] = [opening(type, tag, attributes), closing(type, tag)];
  open.meta = close.meta = { apart: true };
  return [open, inside, close];
}

// single blanks, nearly all there are, are left alone
const ODD_BLANKS = /\s{2,}|[^\S ]/g;

/** The words of a line's tokens, without marks, pictures and notes. */
export function wordsIn(children: readonly Token[]): string {
  let text = "";
  for (const { type, content } of children) {
    if (type === "text" || type === "text_special" || type === "code_inline") text += content;
    else if (type === "softbreak" || type === "hardbreak") text += " ";
  }
  return text.replace(ODD_BLANKS, " ").trim();
}
