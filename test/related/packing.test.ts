import fc from "fast-check";
import { expect, it } from "vitest";
import { analyse, analysisAt, packAnalyses, unpackAnalyses } from "../../src/related/index.ts";
import { HARBOUR } from "./documents.ts";

const analyses = HARBOUR.map((document) => analyse(document));

it("packed analyses come back as they were, wherever their bytes lie", () => {
  expect(unpackAnalyses(packAnalyses(analyses))).toEqual(analyses);
  expect(unpackAnalyses(packAnalyses([]))).toEqual([]);
  const bytes = packAnalyses(analyses);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(unpackAnalyses(shifted.subarray(1))).toEqual(analyses);
  // whose own slice copies nothing
  expect(unpackAnalyses(Buffer.from(shifted.buffer, 1))).toEqual(analyses);
});

it("any text's analysis survives packing", () => {
  const text = fc.record({
    title: fc.string({ unit: "grapheme" }),
    body: fc.string({ unit: "grapheme" }),
    tags: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const made = texts.map((one) => analyse(one));
      expect(unpackAnalyses(packAnalyses(made))).toEqual(made);
    }),
  );
});

it("torn or foreign bytes are noticed", () => {
  const bytes = packAnalyses(analyses);
  for (let length = 0; length < bytes.length; length += 7)
    expect(unpackAnalyses(bytes.subarray(0, length))).toBeUndefined();
  expect(unpackAnalyses(new TextEncoder().encode("bukan analisis, teks biasa saja!"))).toBeUndefined();
  const longer = new Uint8Array(bytes.length + 4);
  longer.set(bytes);
  expect(unpackAnalyses(longer)).toBeUndefined();
  const otherVersion = bytes.slice();
  otherVersion[0] = (otherVersion[0] ?? 0) + 1;
  expect(unpackAnalyses(otherVersion)).toBeUndefined();
});

it("one analysis is read where it lies, and nothing is taken for one", () => {
  const [first] = analyses as [(typeof analyses)[number]];
  const bytes = packAnalyses([first]);
  const memory = new Uint8Array(bytes.length + 8);
  memory.set(bytes, 4);
  const read = analysisAt(memory.subarray(4, 4 + bytes.length));
  expect([read?.terms, read?.title, read?.shingles]).toEqual([first.terms, first.title, first.shingles]);
  expect(read?.terms.buffer).toBe(memory.buffer);
  const odd = new Uint8Array(bytes.length + 1);
  odd.set(bytes, 1);
  expect(analysisAt(Buffer.from(odd.buffer, 1))?.terms).toEqual(first.terms);
  for (const wrong of [bytes.subarray(4), bytes.subarray(0, -4), memory, packAnalyses(analyses), new Uint8Array()])
    expect(analysisAt(wrong)).toBeUndefined();
});
