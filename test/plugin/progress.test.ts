import { expect, test } from "vitest";
import { openProgress } from "../../plugin/progress.ts";

/** A build's progress on a stream, with a clock that is set by hand. */
function shown(language: "id" | "en", isTTY: boolean, every?: number) {
  const written: string[] = [];
  let now = 50_000;
  const wait = (seconds: number): void => {
    now += seconds * 1000;
  };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = openProgress({ language, stream, clock: () => now, ...(every ? { every } : {}) });
  return { progress, written, wait };
}

test("a build of less than two seconds says nothing on its way", () => {
  const { progress, written, wait } = shown("id", true);
  progress.stage("read");
  wait(1.9);
  progress.step(10, 20);
  progress.clear();
  expect(written).toEqual([]);
});

test("a terminal shows the stage, how far it is, and how long it still takes", () => {
  const { progress, written, wait } = shown("id", true);
  progress.stage("read");
  wait(1);
  progress.stage("make");
  wait(5);
  progress.step(50, 150);
  expect(written).toEqual(["\r\u001b[K[warta] membuat halaman: 50 dari 150, sekitar 10 detik lagi"]);
  progress.clear();
  expect(written.at(-1)).toBe("\r\u001b[K");
});

test("the line on a terminal is not rewritten more often than it can be read", () => {
  const { progress, written, wait } = shown("en", true);
  progress.stage("make");
  wait(3);
  for (let done = 1; done <= 1000; done++) {
    progress.step(done, 1000);
    wait(0.001);
  }
  expect(written.length).toBeLessThanOrEqual(11);
  expect(written[0]).toContain("making pages: 1 of 1000");
});

test("how long it still takes is told only when something can be told of it", () => {
  const { progress, written, wait } = shown("en", true);
  progress.stage("make");
  wait(4);
  progress.step(1, 1000);
  wait(1);
  progress.step(10, 1000);
  expect(written.map((line) => line.replace(/.*pages: /s, ""))).toEqual(["1 of 1000", "10 of 1000, about 9 min left"]);
});

test("where no terminal is, each stage is told once, in a plain line", () => {
  const { progress, written, wait } = shown("id", false);
  progress.stage("read");
  wait(3);
  for (let done = 1; done <= 30; done++) progress.step(done, 30);
  progress.stage("settle");
  progress.clear();
  expect(written).toEqual([
    "[warta] membaca berita: 1 dari 30, sekitar 87 detik lagi\n",
    "[warta] menyimpan ingatan …\n",
  ]);
});

test("of pictures a terminal also shows how many a second, and long waits in minutes", () => {
  const { progress, written, wait } = shown("id", true);
  progress.stage("encode");
  wait(10);
  progress.step(25, 1000);
  expect(written).toEqual([
    "\r\u001b[K[warta] mengolah gambar: 25 dari 1000, 2,5 gambar per detik, sekitar 7 menit lagi",
  ]);
});

test("a long command tells in plain lines how it gets on, not more often than it was asked to", () => {
  const { progress, written, wait } = shown("en", false, 30_000);
  progress.stage("encode");
  for (let done = 1; done <= 80; done++) {
    wait(1);
    progress.step(done, 80);
  }
  expect(written.map((line) => line.replace(/,.*/s, ""))).toEqual([
    "[warta] encoding pictures: 2 of 80",
    "[warta] encoding pictures: 32 of 80",
    "[warta] encoding pictures: 62 of 80",
  ]);
});
