import { readFileSync } from "node:fs";
import { type Checked, fault } from "../faults/fault.ts";
import { writeWhole } from "../store/atomic.ts";
import type { Inventory } from "./inventory.ts";

/** An inventory as it is saved: flat columns, since a site may have hundreds of thousands of files. */
interface InventoryColumns {
  form: string;
  /** output folder, from the working directory */
  output: string;
  files: string[];
  marks: string[];
}

const FORM = "warta-deploy-1";

/**
 * What the last successful build left in an output folder.
 * @returns nothing where that is not known: no build before, a damaged file, or the inventory of another folder
 */
export function readInventory(path: string, output: string): Inventory | undefined {
  try {
    const columns = columnsIn(readFileSync(path, "utf8"));
    return columns?.output === output ? inventoryIn(columns) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The inventory that an owner kept of the last successful upload. An empty file says that nothing was uploaded yet; a
 * missing one does not, since a mistyped name would then leave for ever what must be removed.
 * @param named who named the file, for the report
 */
export function readUploaded(file: string, named: string): Checked<Inventory> {
  const none: Inventory = new Map();
  const wrong = (reason: "gone" | "unreadable" | "foreign") => ({
    value: none,
    faults: [fault("bad-manifest", { file, field: named }, { reason })],
  });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return wrong((error as NodeJS.ErrnoException).code === "ENOENT" ? "gone" : "unreadable");
  }
  if (text.trim() === "") return { value: none, faults: [] };
  const columns = columnsIn(text);
  return columns ? { value: inventoryIn(columns), faults: [] } : wrong("foreign");
}

export function writeInventory(path: string, output: string, inventory: Inventory): void {
  const columns: InventoryColumns = {
    form: FORM,
    output,
    files: [...inventory.keys()],
    marks: [...inventory.values()],
  };
  writeWhole(path, [Buffer.from(`${JSON.stringify(columns)}\n`)]);
}

function columnsIn(text: string): InventoryColumns | undefined {
  try {
    const columns = JSON.parse(text) as InventoryColumns | null;
    const whole = columns?.form === FORM && columns.files.length === columns.marks.length;
    return whole ? columns : undefined;
  } catch {
    return undefined;
  }
}

function inventoryIn({ files, marks }: InventoryColumns): Inventory {
  return new Map(files.map((file, at) => [file, marks[at] as string]));
}
