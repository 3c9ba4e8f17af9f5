import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AUDIT_VERSION } from "../src/audit/audit.ts";
import { type Digest, digest } from "../src/digest.ts";
import { RENDERERS } from "./eleventy.ts";

/**
 * Digest of all code that makes a page: the versions of Warta, of what it depends on, of what renders, and of Node,
 * whose tables of letters and zones are read too; where Warta runs from source, of its source, since its version says
 * nothing there.
 */
export function codeDigest(): Digest {
  const here = import.meta.dirname;
  const source = import.meta.filename.endsWith(".ts") ? sourcesOf(join(here, "..")) : [];
  const { version, dependencies = {} } = ownPackage(here);
  const ours = Object.keys(dependencies).map((name) => [name, versionOf(name, here)]);
  const theirs = RENDERERS.map((name) => [name, versionOf(name, process.cwd()), versionOf(name, here)]);
  const { node, tz } = process.versions;
  return digest([version, AUDIT_VERSION, node, tz, ours, theirs, source]);
}

interface Package {
  version: string;
  dependencies?: Record<string, string>;
}

/** Our own `package.json`: beside the sources, or above what was compiled from them. */
function ownPackage(here: string): Package {
  const places = [join(here, "..", "package.json"), join(here, "..", "..", "package.json")];
  const path = places.find((place) => existsSync(place));
  return path ? read(path) : { version: "" };
}

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Package;

/** The version that a package has for who stands in a folder; nothing where there is none. */
function versionOf(name: string, folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, "node_modules", name, "package.json");
    if (existsSync(path)) return read(path).version;
    if (dirname(at) === at) return "";
  }
}

function sourcesOf(root: string): string[] {
  return ["src", "plugin"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => `${path}\n${readFileSync(join(root, folder, path), "utf8")}`),
  );
}
