/** Hosts and file systems differ in whether letter case counts, so two addresses may not differ in it alone. */
export function takenBy(file: string): string {
  return file.toLowerCase();
}

/** Those folders above a file that could be files themselves: they have a full stop in their names. */
export function foldersLikeFiles(file: string): readonly string[] {
  if (file.indexOf(".") > file.lastIndexOf("/")) return [];
  return [...file.matchAll(/\.[^/]*(?=\/)/g)].map((match) => file.slice(0, match.index + match[0].length));
}
