import type { KeyLines } from "../../src/content/frontMatter.ts";
import { readText } from "../../src/content/textFile.ts";
import { readYaml } from "../../src/content/yaml.ts";

/** What only a post's own file tells: Eleventy hands over values, without their places and as YAML took them. */
export interface PostFile {
  /** line of each key of the front matter; none where that is no YAML, or the template is no file */
  readonly lines: KeyLines;
  /** plain values as they were written, by key */
  readonly written: Readonly<Record<string, string>>;
}

/** A front matter as Eleventy knows it by default, marked as YAML or not at all. */
const FRONT = /^---(?:yaml|yml)?[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

const NOTHING: PostFile = { lines: {}, written: {} };

/** The bytes of a post's file as text; nothing where there is no such file. */
export function postFileText(path: string): string | undefined {
  const { value, faults } = readText(path, path);
  return faults.length ? undefined : value;
}

export function readPostFile(text: string | undefined): PostFile {
  const [whole, yaml] = FRONT.exec(text ?? "") ?? [];
  if (whole === undefined || yaml === undefined || !text?.startsWith(whole)) return NOTHING;
  // Eleventy has read it already: what ours finds wrong with it is no fault here
  const map = readYaml(yaml, "", 2).value;
  const entries = [...(map?.entries ?? [])];
  return {
    lines: Object.fromEntries(entries.map(([key, { line }]) => [key, line])),
    written: Object.fromEntries(
      entries.flatMap(([key, { value }]) => (value.kind === "text" ? [[key, value.text]] : [])),
    ),
  };
}
