import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Comments above a declaration, or above a key of an object, and that line. */
const COMMENTED = /\/\*\*([\s\S]*?)\*\/\n( *)(?:export )?(?:const )?(\w+)\b/g;
const KEY = /^( *)(?:export )?(?:const )?(\w+)\b(?=:|,| =)/gm;

/**
 * The sentences of a schema's source, which editors show beside an option too: by the name of the constant and the
 * keys below it, as `identity.name`. What is nested shows by its indentation, which the formatter keeps.
 * @param file path from the repository's root
 */
export function sentencesOf(file: string): Map<string, string> {
  const source = readFileSync(join(import.meta.dirname, "..", file), "utf8");
  const comments = new Map(
    [...source.matchAll(COMMENTED)].map((match) => [match.index + match[0].length, plain(match[1] ?? "")]),
  );
  const sentences = new Map<string, string>();
  let path: { indent: number; name: string }[] = [];
  for (const { index, 0: whole, 1: blanks = "", 2: name = "" } of source.matchAll(KEY)) {
    const indent = blanks.length;
    path = [...path.filter((one) => one.indent < indent), { indent, name }];
    const sentence = comments.get(index + whole.length);
    if (sentence) sentences.set(path.map((one) => one.name).join("."), sentence);
  }
  return sentences;
}

/** Without the stars at the beginning of lines, and as one line. */
function plain(comment: string): string {
  return comment
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
