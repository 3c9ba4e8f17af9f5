import type { Program } from "acorn";
import { lazily } from "../src/once.ts";

const acorn = lazily<typeof import("acorn")>("acorn");

/** JavaScript of a configuration as it is written, or the line, from 1, on which it is none. */
export type Parsed = { ok: true; program: Program } | { ok: false; line: number | undefined };

/** Reads a configuration as a module, else as a script. */
export function parseJavaScript(source: string): Parsed {
  const module = parseAs("module", source);
  const script = module.ok ? module : parseAs("script", source);
  return script.ok ? script : module;
}

function parseAs(sourceType: "module" | "script", source: string): Parsed {
  const allowed = { allowAwaitOutsideFunction: true, allowReturnOutsideFunction: true };
  try {
    const program = acorn().parse(source, { ecmaVersion: "latest", sourceType, locations: true, ...allowed });
    return { ok: true, program };
  } catch (error) {
    return { ok: false, line: (error as { loc?: { line: number } }).loc?.line };
  }
}
