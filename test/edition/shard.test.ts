import fc from "fast-check";
import { expect, test } from "vitest";
import { isIn, isInWorker, readShard } from "../../src/edition/shard.ts";

test("a shard is a number and a count", () => {
  expect(["3/8", " 1 / 1 ", "1000/1000"].map(readShard)).toEqual([
    { number: 3, of: 8 },
    { number: 1, of: 1 },
    { number: 1000, of: 1000 },
  ]);
});

test.each(["", "3", "0/3", "4/3", "1/0", "-1/3", "a/b", "1/3/5", "1.5/3", "1/1001"])("%j is none", (text) => {
  expect(readShard(text)).toBeUndefined();
});

test("each file is in one shard, and there with one process; its compressed copies go with it", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), (file, of, processes) => {
      const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
      const shards = numbers(of).filter((number) => isIn({ number, of }, file));
      const workers = numbers(processes).filter((number) => isInWorker({ number, of: processes }, file));
      expect([shards.length, workers.length]).toEqual([1, 1]);
      for (const copy of [`${file}.br`, `${file}.gz`])
        expect(isIn({ number: shards[0] as number, of }, copy)).toBe(true);
    }),
  );
});

const files = Array.from({ length: 4000 }, (_, at) => `2024/02/${at % 28}/berita-${at}/index.html`);

test("shards have about as many files each", () => {
  const counts = [1, 2, 3, 4].map((number) => files.filter((file) => isIn({ number, of: 4 }, file)).length);
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
});

test("of several processes the first makes a tenth of all files before the others begin, and then as many as each of them", () => {
  const counts = [1, 2, 3].map((number) => files.filter((file) => isInWorker({ number, of: 3 }, file)).length);
  expect([1600, 1200, 1200].map((count, at) => Math.abs(count - (counts[at] as number)) < 100)).toEqual([
    true,
    true,
    true,
  ]);
});

test("the processes of one shard share its files as those of another do", () => {
  const counts = [1, 2, 3, 4].map((number) => {
    const own = files.filter((file) => isIn({ number, of: 4 }, file));
    return own.filter((file) => isInWorker({ number: 1, of: 2 }, file)).length;
  });
  for (const count of counts) expect(Math.abs(count - 550)).toBeLessThan(100);
});
