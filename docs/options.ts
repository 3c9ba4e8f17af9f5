/** Writes `options.md` from the options' schemas: `npm run options`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { optionsText } from "./optionsText.ts";

writeFileSync(join(import.meta.dirname, "options.md"), optionsText());
