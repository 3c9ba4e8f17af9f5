const TEXT = /\.(?:html?|css|xml|json|txt|svg|webmanifest)$/i;

/** Whether a file is text, which compressed copies make smaller; pictures and recordings are compressed already. */
export function isCompressible(file: string): boolean {
  return TEXT.test(file);
}
