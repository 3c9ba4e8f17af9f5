import { afterAll } from "vitest";
import { removeFolders } from "./files.ts";

// for each file of tests, whatever process it shares with others
afterAll(removeFolders);
