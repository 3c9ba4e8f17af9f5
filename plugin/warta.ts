#!/usr/bin/env node
import { oldNode } from "./nodeVersion.ts";

const old = oldNode();
if (old) {
  console.error(old);
  process.exit(2);
}

const [command] = process.argv.slice(2);
if (command === "build") {
  const { beginLean } = await import("./engine.ts");
  beginLean();
}

// a fifth to half a second less to start, from the second time on
const { enableCompileCache } = await import("node:module");
enableCompileCache?.();

// imported only now: on an older Node the rest would not even link
const { main } = await import("../src/cli/main.ts");
const { cliContext } = await import("./siteOf.ts");

try {
  const { code, text, complaint } = await main(process.argv.slice(2), cliContext);
  if (text) console.log(text);
  if (complaint) console.error(complaint);
  process.exitCode = code;
} catch (error) {
  // one that Warta tells itself says with what to end; any other is about wrong use
  const { message, exitCode } = error as Error & { exitCode?: 1 | 2 };
  console.error(exitCode ? message : `warta: ${message}`);
  process.exitCode = exitCode ?? 2;
}
