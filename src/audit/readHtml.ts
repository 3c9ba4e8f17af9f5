import type { DefaultTreeAdapterMap, Token } from "parse5";
import { lazily, once } from "../once.ts";
import { type Attribute, hidingCharacter, type Oddity, type Reading, type Tag } from "./tag.ts";

const parse5 = lazily<typeof import("parse5")>("parse5");

/**
 * Reads a page by the browser's own algorithm (the HTML standard's, by parse5) and hands back every start tag.
 *
 * Tags are taken as they leave the tokenizer, not from the finished tree: a tag that this version of the standard drops
 * (a picture within `select`, a second `body`) may count in a newer browser. The tree is still built, since it decides
 * what the tokenizer takes for text.
 */
export function readHtml(html: string): Reading {
  const reader = new (tagReader())(html);
  reader.tokenizer.write(html, true);
  return reader.finish();
}

/** Ends within a tag, a comment or a data block: what comes behind such a file, or a cut-off one, is anybody's guess. */
const UNFINISHED: ReadonlySet<string> = new Set([
  "eof-before-tag-name",
  "eof-in-tag",
  "eof-in-comment",
  "eof-in-cdata",
  "eof-in-doctype",
  "eof-in-script-html-comment-like-text",
]);

/** Older and newer readers agree on these alone within `select`; since 2025 the standard lets everything in. */
const IN_SELECT: ReadonlySet<string> = new Set(["option", "optgroup", "hr"]);

/** Would end a data block in some state of the reader, or make it swallow its own end. */
const BREAKS_DATA = /<!--|<\/?script/i;

/** Most pages never come here: the class is made, and parse5 loaded, for the first that does. */
const tagReader = once(() => {
  const { Parser } = parse5();
  return class TagReader extends Parser<DefaultTreeAdapterMap> {
    readonly #html: string;
    readonly #tags: Tag[] = [];
    readonly #oddities: Oddity[] = [];
    #inSelect = false;
    /** the data block that is open, or another script */
    #script: { offset: number; textFrom: number } | undefined;

    constructor(html: string) {
      super({
        sourceCodeLocationInfo: true,
        onParseError: (error) => {
          if (UNFINISHED.has(error.code)) this.#odd("unfinished", error.startOffset);
        },
      });
      this.#html = html;
    }

    override onStartTag(token: Token.TagToken): void {
      const tag = tagOf(token);
      this.#tags.push(tag);
      if (this.#inSelect && !IN_SELECT.has(tag.name)) this.#odd("in-select", tag.offset, tag.name);
      if (tag.name === "select") this.#inSelect = true;
      if (tag.name === "script") this.#script = { offset: tag.offset, textFrom: token.location?.endOffset ?? 0 };
      super.onStartTag(token);
    }

    override onEndTag(token: Token.TagToken): void {
      if (token.tagName === "select") this.#inSelect = false;
      if (token.tagName === "script") this.#closeScript(token.location?.startOffset ?? 0);
      super.onEndTag(token);
    }

    finish(): Reading {
      if (this.#script !== undefined) this.#odd("broken-data", this.#script.offset);
      const hiding = hidingCharacter(this.#html);
      return { tags: this.#tags, oddities: hiding === undefined ? this.#oddities : [...this.#oddities, hiding] };
    }

    /** An end without a beginning is what a data block leaves behind whose text ended it. */
    #closeScript(offset: number): void {
      const script = this.#script;
      this.#script = undefined;
      if (script === undefined) {
        this.#odd("broken-data", offset, "</script>");
        return;
      }
      const breaking = BREAKS_DATA.exec(this.#html.slice(script.textFrom, offset));
      if (breaking !== null) this.#odd("broken-data", script.textFrom + breaking.index, breaking[0]);
    }

    #odd(what: Oddity["what"], offset: number, found?: string): void {
      this.#oddities.push(found === undefined ? { what, offset } : { what, offset, found });
    }
  };
});

function tagOf(token: Token.TagToken): Tag {
  const offset = token.location?.startOffset ?? 0;
  const places = token.location?.attrs;
  const attributes = token.attrs.map(
    ({ name, value }): Attribute => ({ name, value, offset: places?.[name]?.startOffset ?? offset }),
  );
  return { name: token.tagName, attributes, offset };
}
