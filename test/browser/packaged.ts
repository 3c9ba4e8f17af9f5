import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { kept } from "./kept.ts";

/** The folder of the package, which tells nobody where its own `package.json` is. */
const PACKAGE = join(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "..", "..", "..");

/** Its version begins with that of its Chromium. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string }).version;
}

/** Path of the Chromium inside `@sparticuz/chromium`, unpacked for all who come later. */
export async function packagedChromium(): Promise<string> {
  const folder = await kept(`chromium-${packageVersion()}`, (making) =>
    pipeline(
      createReadStream(join(PACKAGE, "bin", "chromium.br")),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(join(making, "chromium"), { mode: 0o755 }),
    ),
  );
  return join(folder, "chromium");
}
