import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AUDIT_VERSION } from "../src/audit/audit.ts";
import { type Digest, digest } from "../src/digest.ts";

/** Packages that shape what is read, rendered and written. */
const RENDERERS = [
  "@11ty/eleventy",
  "nunjucks",
  "markdown-it",
  "markdown-it-footnote",
  "lightningcss",
  "js-yaml",
  "luxon",
];

/**
 * Digest of all code that makes a page: Warta's version and those of what renders; where Warta runs from source,
 * of its source too, since its version says nothing there.
 */
export function codeDigest(): Digest {
  const here = import.meta.dirname;
  const source = import.meta.filename.endsWith(".ts") ? sourcesOf(join(here, "..")) : [];
  const versions = RENDERERS.map((name) => [name, versionOf(name, [process.cwd(), here])]);
  return digest([ownVersion(here), AUDIT_VERSION, versions, source]);
}

function ownVersion(here: string): string {
  const places = [join(here, "..", "package.json"), join(here, "..", "..", "package.json")];
  const path = places.find((place) => existsSync(place));
  return path ? read(path) : "";
}

const read = (path: string) => String((JSON.parse(readFileSync(path, "utf8")) as { version: string }).version);

/** The version that a package has for who stands in one of these folders. */
function versionOf(name: string, folders: readonly string[]): string {
  for (const folder of folders) {
    for (let at = folder; ; at = dirname(at)) {
      const path = join(at, "node_modules", name, "package.json");
      if (existsSync(path)) return read(path);
      if (dirname(at) === at) break;
    }
  }
  return "";
}

function sourcesOf(root: string): string[] {
  return ["src", "plugin"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => `${path}\n${readFileSync(join(root, folder, path), "utf8")}`),
  );
}
