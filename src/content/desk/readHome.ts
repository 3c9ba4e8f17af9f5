import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../../faults/fault.ts";
import { nearest } from "../../faults/nearest.ts";
import type { CategoryTree } from "../../site/categories.ts";
import { visible } from "../../site/slug.ts";
import { readText } from "../textFile.ts";
import { readYaml, type YamlMap, type YamlNode } from "../yaml.ts";
import { type Chosen, type Home, type HomeBlock, type Look, looks, type Named } from "./home.ts";

/** Below the content folder. */
export const HOME_FILE = "home.yaml";

const KEYS = ["lead", "secondary", "editorsPicks", "blocks"] as const;
const CHOSEN_KEYS = ["stories", "maxAge"] as const;
const BLOCK_KEYS = ["category", "series", "look", "count", "maxAge"] as const;

/** Most stories in one block. */
const MOST = 12;

/**
 * Reads the front page that editors composed. Whether there are such stories and series, the newsroom knows.
 * @param content folder, from the working directory
 */
export function readHome(content: string, categories: CategoryTree): Checked<Home> {
  const file = join(content, HOME_FILE);
  if (!existsSync(file)) return { value: {}, faults: [] };
  const text = readText(file, file);
  const yaml = hasErrors(text.faults) ? { value: undefined, faults: [] } : readYaml(text.value, file);
  const reader = new HomeReader(file, categories);
  const value = yaml.value ? reader.home(yaml.value) : {};
  return { value, faults: [...text.faults, ...yaml.faults, ...reader.faults] };
}

class HomeReader {
  readonly faults: Fault[] = [];
  private readonly file: string;
  private readonly categories: CategoryTree;

  constructor(file: string, categories: CategoryTree) {
    this.file = file;
    this.categories = categories;
  }

  home(map: YamlMap): Home {
    const parts = this.parts(map, KEYS, "");
    const blocks = parts.blocks && this.listOf(parts.blocks, "blocks");
    return without({
      lead: parts.lead && this.chosen(parts.lead, "lead"),
      secondary: parts.secondary && this.chosen(parts.secondary, "secondary"),
      editorsPicks: parts.editorsPicks && this.chosen(parts.editorsPicks, "editorsPicks"),
      blocks: blocks?.flatMap((node, index) => this.block(node, `blocks[${index}]`) ?? []),
    });
  }

  /** One name, a list of names, or a map of names and their longest age. */
  private chosen(node: YamlNode, field: string): Chosen {
    if (node.kind !== "map") return { stories: this.names(node, field) };
    const { stories, maxAge } = this.parts(node, CHOSEN_KEYS, field);
    if (!stories) this.faults.push(fault("missing-key", this.at(node, `${field}.stories`), { key: "stories" }));
    return without({
      stories: stories ? this.names(stories, `${field}.stories`) : [],
      maxAge: maxAge && this.age(maxAge, `${field}.maxAge`),
    });
  }

  private names(node: YamlNode, field: string): Named[] {
    const items = node.kind === "list" ? node.items : [node];
    return items.flatMap((item): Named[] => {
      const name = this.text(item, field, "slug");
      return name ? [{ name, at: this.at(item, field) }] : [];
    });
  }

  private block(node: YamlNode, field: string): HomeBlock | undefined {
    if (node.kind !== "map") {
      this.wrong(node, field, "{ category: … }");
      return undefined;
    }
    const parts = this.parts(node, BLOCK_KEYS, field);
    const series = parts.series && this.text(parts.series, `${field}.series`, "slug");
    if (!parts.category === !parts.series) {
      const known = [...this.categories.bySlug.keys()].join(", ");
      this.faults.push(
        fault("missing-key", this.at(node, `${field}.category`), { key: "category" }, { expected: known }),
      );
    }
    return without({
      category: parts.category && this.category(parts.category, `${field}.category`),
      series: parts.series && series ? { name: series, at: this.at(parts.series, `${field}.series`) } : undefined,
      look: parts.look && this.look(parts.look, `${field}.look`),
      count: parts.count && this.count(parts.count, `${field}.count`),
      maxAge: parts.maxAge && this.age(parts.maxAge, `${field}.maxAge`),
    });
  }

  private category(node: YamlNode, field: string): string | undefined {
    const slug = this.text(node, field, "slug");
    if (slug === undefined || this.categories.bySlug.has(slug)) return slug;
    const known = [...this.categories.bySlug.keys()];
    const told = { found: slug, expected: known.join(", "), nearest: nearest(slug, known) };
    this.faults.push(fault("unknown-category", this.at(node, field), {}, told));
    return undefined;
  }

  private look(node: YamlNode, field: string): Look | undefined {
    const text = this.text(node, field, looks.join(", "));
    const look = looks.find((one) => one === text);
    if (text !== undefined && !look) this.wrong(node, field, looks.join(", "), nearest(text, looks));
    return look;
  }

  private count(node: YamlNode, field: string): number | undefined {
    const text = node.kind === "text" ? node.text.trim() : "";
    const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= MOST) return count;
    this.wrong(node, field, `1–${MOST}`);
    return undefined;
  }

  private age(node: YamlNode, field: string): number | undefined {
    const age = node.kind === "text" ? readAge(node.text) : undefined;
    if (age === undefined) this.wrong(node, field, "3d, 12h");
    return age;
  }

  private text(node: YamlNode, field: string, expected: string): string | undefined {
    const text = node.kind === "text" ? visible(node.text) : "";
    if (text) return text;
    this.wrong(node, field, expected);
    return undefined;
  }

  private listOf(node: YamlNode, field: string): readonly YamlNode[] {
    if (node.kind === "list") return node.items;
    this.wrong(node, field, "[{ category: … }]");
    return [];
  }

  /** The values of a map; a key without one is a key not written. */
  private parts<K extends string>(map: YamlMap, keys: readonly K[], field: string): { [key in K]?: YamlNode } {
    const parts: { [key in K]?: YamlNode } = {};
    for (const [key, { line, column, value }] of map.entries) {
      const known = keys.find((one) => one === key);
      const at = { file: this.file, line, column, field: field ? `${field}.${key}` : key };
      if (!known) this.faults.push(fault("unknown-key", at, { key }, { found: key, nearest: nearest(key, keys) }));
      else if (value.kind !== "text" || visible(value.text)) parts[known] = value;
    }
    return parts;
  }

  private wrong(node: YamlNode, field: string, expected: string, guess?: string): void {
    const found = node.kind === "text" ? node.text : undefined;
    const key = field.replace(/^.*\./, "");
    this.faults.push(fault("wrong-value", this.at(node, field), { key }, { found, expected, nearest: guess }));
  }

  private at({ line, column }: YamlNode, field: string): Place {
    return { file: this.file, line, column, field };
  }
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, jam: HOUR, d: 24 * HOUR, hari: 24 * HOUR };

/** "3d" or "3 hari", "12h" or "12 jam", in ms. */
function readAge(text: string): number | undefined {
  const [, count, unit = ""] = /^\s*([1-9]\d{0,3})\s*(h|d|jam|hari)\s*$/i.exec(text) ?? [];
  const length = UNITS[unit.toLowerCase()];
  return count && length ? Number(count) * length : undefined;
}

/** An object without the keys that have no value. */
function without<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
