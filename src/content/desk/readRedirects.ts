import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../../faults/fault.ts";
import { nearest } from "../../faults/nearest.ts";
import { type ReadAddress, readAddress } from "../../site/readAddress.ts";
import { readText } from "../textFile.ts";
import { readYaml, type YamlMap, type YamlNode } from "../yaml.ts";

/** Below the content folder. */
export const REDIRECTS_FILE = "redirects.yaml";

/** An old address that an editor wrote down. */
export interface WrittenRedirect {
  /** path as it stands in a link, with `?p=123` behind it where that was the whole old address */
  readonly from: string;
  /** an address of this site, another site's in full, or nothing where the page is gone for good */
  readonly to?: string;
  readonly at: Place;
}

const KEYS = ["gone", "elsewhere"] as const;
const FORM = "/alamat/baru/";

/**
 * Reads what editors wrote of old addresses. Where they lead, and whether pages stand there, only the newsroom knows.
 * @param content folder, from the working directory
 * @param url of the site, which may stand before its own addresses
 */
export function readRedirects(content: string, url: string): Checked<readonly WrittenRedirect[]> {
  const file = join(content, REDIRECTS_FILE);
  if (!existsSync(file)) return { value: [], faults: [] };
  const text = readText(file, file);
  const yaml = hasErrors(text.faults) ? { value: undefined, faults: [] } : readYaml(text.value, file);
  const reader = new RedirectReader(file, url);
  const value = yaml.value ? reader.all(yaml.value) : [];
  return { value, faults: [...text.faults, ...yaml.faults, ...reader.faults] };
}

class RedirectReader {
  readonly faults: Fault[] = [];
  private readonly file: string;
  private readonly url: string;

  constructor(file: string, url: string) {
    this.file = file;
    this.url = url;
  }

  /** Every key is an old address, but for the two that hold further ones. */
  all(map: YamlMap): WrittenRedirect[] {
    return [...map.entries].flatMap(([key, { line, column, value }]): WrittenRedirect[] => {
      const at = this.at({ line, column }, key);
      if (key === "gone") return this.gone(value);
      if (key === "elsewhere") return this.elsewhere(value);
      if (!this.isAddress(key)) {
        this.faults.push(fault("unknown-key", at, { key }, { found: key, nearest: nearest(key, KEYS) }));
        return [];
      }
      return this.moved(key, value, at, (to, place) => this.target(to, place));
    });
  }

  private gone(node: YamlNode): WrittenRedirect[] {
    const items = node.kind === "list" ? node.items : [node];
    return items.flatMap((item): WrittenRedirect[] => {
      if (isEmpty(item)) return [];
      const at = this.at(item, "gone");
      const text = this.text(item, at);
      const from = text === undefined ? undefined : this.source(text, at);
      return from === undefined ? [] : [{ from, at }];
    });
  }

  private elsewhere(node: YamlNode): WrittenRedirect[] {
    if (isEmpty(node)) return [];
    if (node.kind !== "map") {
      this.wrong(this.at(node, "elsewhere"), undefined, "/alamat/lama/: https://…");
      return [];
    }
    return [...node.entries].flatMap(([key, { line, column, value }]) =>
      this.moved(key, value, this.at({ line, column }, key), (to, place) => this.foreign(to, place)),
    );
  }

  private moved(
    key: string,
    value: YamlNode,
    at: Place,
    targetOf: (text: string, place: Place) => string | undefined,
  ): WrittenRedirect[] {
    const from = this.source(key, at);
    const place = this.at(value, key);
    const text = this.text(value, place);
    const to = text === undefined ? undefined : targetOf(text, place);
    return from === undefined || to === undefined ? [] : [{ from, to, at }];
  }

  /** An old address; one of WordPress's own forms is a query of the front page. */
  private source(text: string, at: Place): string | undefined {
    const [path = "", ...queries] = this.withoutSite(text).split("?");
    const query = queries.join("?");
    if (queries.length && !QUERY.test(query))
      return this.refused({ ok: false, problem: "bad", reason: "query" }, text, at);
    const read = readAddress(path || "/");
    return read.ok ? `${read.address}${queries.length ? `?${query}` : ""}` : this.refused(read, text, at);
  }

  private target(text: string, at: Place): string | undefined {
    const path = this.withoutSite(text);
    if (FOREIGN.test(path)) {
      this.faults.push(
        fault("redirect-outside", at, {}, { found: text, expected: "elsewhere: { /alamat/lama/: https://… }" }),
      );
      return undefined;
    }
    const read = readAddress(path);
    return read.ok ? read.address : this.refused(read, text, at);
  }

  private foreign(text: string, at: Place): string | undefined {
    const url = URL.parse(text);
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
    this.wrong(at, text, "https://…");
    return undefined;
  }

  /** Addresses may be pasted with the name of the site before them. */
  private withoutSite(text: string): string {
    return text.startsWith(`${this.url}/`) ? text.slice(this.url.length) : text;
  }

  private isAddress(key: string): boolean {
    return key.includes("/") || FOREIGN.test(key);
  }

  private refused(read: Exclude<ReadAddress, { ok: true }>, found: string, at: Place): undefined {
    this.faults.push(
      read.problem === "outside"
        ? fault("address-outside", at, {}, { found, expected: FORM })
        : fault("bad-address", at, { reason: read.reason }, { found, expected: FORM }),
    );
    return undefined;
  }

  private text(node: YamlNode, at: Place): string | undefined {
    if (node.kind === "text" && node.text.trim()) return node.text.trim();
    this.wrong(at, undefined, FORM);
    return undefined;
  }

  private wrong(at: Place, found: string | undefined, expected: string): void {
    this.faults.push(fault("wrong-value", at, { key: at.field ?? "" }, { found, expected }));
  }

  private at({ line, column }: { line: number; column: number }, field: string): Place {
    return { file: this.file, line, column, field };
  }
}

/** What an address has before it that names a site of its own. */
const FOREIGN = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Names and values of a query that every host takes as they are. */
const QUERY = /^[\w-]+=[\w.-]*(?:&[\w-]+=[\w.-]*)*$/;

function isEmpty(node: YamlNode): boolean {
  return node.kind === "text" && !node.text.trim();
}
