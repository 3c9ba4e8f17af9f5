import { join } from "node:path";
import { type Checked, type Fault, fault, type Place } from "../../faults/fault.ts";
import type { Address } from "../../site/addresses.ts";
import { readAddress } from "../../site/readAddress.ts";
import { filesBelow } from "../files.ts";
import { readText } from "../textFile.ts";

/** Below the content folder: a file a year, an address a line. */
export const PUBLISHED_FOLDER = "addresses";

/** An address under which a story was published. */
export interface Published {
  readonly address: Address;
  readonly at: Place;
}

/** Most addresses need no closer look. */
const PLAIN = /^\/(?:[a-z0-9_-]{1,200}\/){1,4}$/;

/**
 * Reads the addresses under which stories were published, as `warta addresses` wrote them down.
 * @param content folder, from the working directory
 */
export function readPublished(content: string): Checked<readonly Published[]> {
  const folder = join(content, PUBLISHED_FOLDER);
  const published: Published[] = [];
  const { value: names, faults: unread } = filesBelow(folder, "*.txt");
  const faults: Fault[] = [...unread];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const text = readText(file, file);
    faults.push(...text.faults);
    for (const [index, line] of text.value.split("\n").entries()) {
      const found = line.trim();
      if (!found) continue;
      const at = { file, line: index + 1 };
      const address = PLAIN.test(found) ? (found as Address) : addressIn(found, at, faults);
      if (address) published.push({ address, at });
    }
  }
  return { value: published, faults };
}

function addressIn(found: string, at: Place, faults: Fault[]): Address | undefined {
  const read = readAddress(found);
  if (read.ok) return read.address;
  const reason = read.problem === "bad" ? read.reason : "slash";
  faults.push(fault("bad-address", at, { reason }, { found, expected: "/2023/02/28/judul/" }));
  return undefined;
}
