/** What a host answers. Names of headers in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** path of the file whose content is shown, if any */
  readonly file?: string;
}

/** A host with the files that were handed to it. */
export type TestHost = (request: string) => Answer;

const DEFAULT_CACHE = "public, max-age=0, must-revalidate";

interface Block {
  readonly path: string;
  readonly lines: readonly string[];
}

/** `_headers` taken apart: a line without an indent begins a block. */
function blocksOf(text: string): Block[] {
  const blocks: { path: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (/^\s/.test(line)) blocks.at(-1)?.lines.push(line.trim());
    else blocks.push({ path: line.trim(), lines: [] });
  }
  return blocks;
}

/** A `*` stands for anything, `:word` for a part of the path. */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .split("*")
    .map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&").replace(/:[A-Za-z]\w*/g, "[^/]+"))
    .join(".*");
  return new RegExp(`^${source}$`).test(path);
}

/** What Cloudflare Pages says of an address by this `_headers`. */
export function cloudflareHeaders(path: string, text: string): Map<string, string> {
  return headersFor(path, text, true);
}

function headersFor(path: string, text: string, detaches: boolean): Map<string, string> {
  const set = new Map<string, string>();
  for (const { lines } of blocksOf(text).filter((block) => matches(block.path, path))) {
    for (const line of lines) {
      if (detaches && line.startsWith("!")) {
        set.delete(line.slice(1).trim().toLowerCase());
        continue;
      }
      const at = line.indexOf(":");
      const name = line.slice(0, at).toLowerCase();
      const value = line.slice(at + 1).trim();
      set.set(name, set.has(name) ? `${set.get(name)}, ${value}` : value);
    }
  }
  return new Map([["cache-control", DEFAULT_CACHE], ...set]);
}

/** The file that stands at an address. */
function fileAt(path: string, files: ReadonlyMap<string, string>): string | undefined {
  const name = decodeURI(path).slice(1);
  return [name, `${name}index.html`].find((file) => !file.endsWith("/") && file !== "" && files.has(file));
}

function show(path: string, files: ReadonlyMap<string, string>, headers: ReadonlyMap<string, string>): Answer {
  const file = path === "/_headers" || path === "/_redirects" ? undefined : fileAt(path, files);
  return file === undefined ? { status: 404, headers, file: "404.html" } : { status: 200, headers, file };
}

function moved(to: string, status: number): Answer {
  return { status, headers: new Map([["location", to]]) };
}

function rulesOf(files: ReadonlyMap<string, string>): string[][] {
  const lines = (files.get("_redirects") ?? "").split("\n").filter((line) => line.trim() && !line.startsWith("#"));
  return lines.map((line) => line.trim().split(/\s+/));
}

/** Cloudflare Pages: rules match to the letter, the topmost wins, and files do not matter; only 3xx and 200 are known. */
export function cloudflareHost(files: ReadonlyMap<string, string>): TestHost {
  return (request) => {
    const [path = "/"] = request.split("?");
    const rule = rulesOf(files).find(([from = ""]) => matches(from, path));
    const status = Number(rule?.[2] ?? 302);
    if (rule?.[1] && [301, 302, 303, 307, 308].includes(status)) return moved(rule[1], status);
    return show(path, files, cloudflareHeaders(path, files.get("_headers") ?? ""));
  };
}

const bare = (path: string) => (path.length > 1 ? path.replace(/\/$/, "") : path);

/** Netlify: a `/` at the end does not matter, a file goes before a rule without "!", `key=value` words are the query. */
export function netlifyHost(files: ReadonlyMap<string, string>): TestHost {
  return (request) => {
    const [path = "/", query = ""] = request.split("?");
    const headers = headersFor(path, files.get("_headers") ?? "", false);
    const asked = new URLSearchParams(query);
    for (const [from = "", ...rest] of rulesOf(files)) {
      const wanted = rest.filter((word) => /^[^/:]+=/.test(word)).map((word) => word.split("=") as [string, string]);
      const [to = "", code = "301"] = rest.slice(wanted.length);
      if (!matches(bare(from), bare(path)) || !wanted.every(([key, value]) => asked.get(key) === value)) continue;
      if (!code.endsWith("!") && fileAt(path, files)) continue;
      const status = Number.parseInt(code, 10);
      return status >= 400 ? { status, headers, file: to.slice(1) } : moved(to, status);
    }
    return show(path, files, headers);
  };
}
