import { afterAll, expect } from "vitest";
import { removeFolders } from "./files.ts";

/** Eleventy and libvips say of themselves in the environment where they run; nobody else reads that. */
const OWN = /^(?:ELEVENTY_|VIPSHOME$)/;

const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));

// for each file of tests, whatever process it shares with others
const before = environment();
afterAll(() => {
  removeFolders();
  // what it leaves, the files behind it would run under, and every program that they start
  expect(environment()).toEqual(before);
});
