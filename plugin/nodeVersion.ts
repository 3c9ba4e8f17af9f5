/** First Node that runs Warta. */
const NEEDED = [22, 18] as const;

/** One line that says what to do on an older Node; nothing on one that is new enough. Imports nothing, so that it runs anywhere. */
export function oldNode(version: string = process.versions.node): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  return `Warta memerlukan Node ${NEEDED.join(".")} atau lebih baru, ini Node ${version}: jalankan "npm install --save-dev node@24" (Warta needs Node ${NEEDED.join(".")} or later).`;
}
