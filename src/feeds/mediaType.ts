const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

/** Media type of a picture by the ending of its address; nothing for one that we never serve. */
export function mediaType(address: string): string | undefined {
  return TYPES[/\.(\w+)$/.exec(address)?.[1]?.toLowerCase() ?? ""];
}
