import { join } from "node:path";
import type { Desk } from "./desk.ts";
import { printReport, stopped } from "./report.ts";
import { unwritten } from "./writePage.ts";

/** What cannot be written stands in a report like any other fault, and ends the build in one line. */
export function writing<T>(desk: Desk, write: () => T): T {
  try {
    return write();
  } catch (error) {
    return unwritable(desk, error);
  }
}

export function unwritable({ settings: { cache, reports } }: Desk, error: unknown): never {
  const { dest, path } = error as NodeJS.ErrnoException & { dest?: string };
  printReport([unwritten(error, dest ?? path ?? join(cache, "memory.table"), cache)], reports);
  throw stopped("unwritten", reports);
}
