import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { type BodyShow, readBody, renderBody } from "../../src/markdown/body.ts";
import { openMarkdown } from "../../src/markdown/openMarkdown.ts";

export const markdown = openMarkdown();

/** The body as HTML; pictures are 1200 by 800 and have a large one. */
export function html(source: string, show: Partial<BodyShow> = {}): string {
  const picture = (src: string) => ({ src: `/gambar/${src}`, width: 1200, height: 800, large: `/besar/${src}` });
  return renderBody(markdown, source, { file: "a.md", picture, ...show });
}

export function facts(source: string) {
  return readBody(markdown, source, { file: "a.md", firstLine: 1 }).value;
}

/** The faults of a body that starts in line 10, as `line code`. */
export function faults(source: string): string[] {
  return readBody(markdown, source, { file: "a.md", firstLine: 10 }).faults.map(({ at, code }) => `${at.line} ${code}`);
}

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** with blanks made one */
  readonly text: string;
  readonly inside: readonly string[];
}

/** Every element of a piece of HTML as a browser reads it, in order. */
export function elements(source: string): Element[] {
  return walk(parseFragment(source), []);
}

/** The elements of one name, with a class where one is given: `p.also-read`. */
export function all(source: string, selector: string): Element[] {
  const [tag, className] = selector.split(".");
  return elements(source).filter(
    (one) => one.tag === tag && (!className || one.attributes.class?.split(" ").includes(className)),
  );
}

/** What a reader reads, with blanks made one. */
export function text(source: string): string {
  return textOf(parseFragment(source)).replace(/\s+/g, " ").trim();
}

function walk(node: DefaultTreeAdapterTypes.ParentNode, inside: readonly string[]): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    const words = textOf(child).replace(/\s+/g, " ").trim();
    return [{ tag: child.tagName, attributes, text: words, inside }, ...walk(child, [...inside, child.tagName])];
  });
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
