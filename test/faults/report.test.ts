import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fault, fault, hasErrors, nearest, report } from "../../src/faults/index.ts";

const id = { language: "id", form: "table" } as const;
const en = { language: "en", form: "table" } as const;
const github = { language: "id", form: "github" } as const;

const a = "content/articles/a.md";
const b = "content/articles/b.md";
const wrongCategory = fault(
  "unknown-category",
  { file: a, line: 4, column: 11 },
  {},
  { found: "olaraga", nearest: "olahraga" },
);
const wrongKey = fault("unknown-key", { file: a, line: 2 }, { key: "tittle" }, { nearest: "title" });
const noBody = fault("empty-body", { file: b }, {});
const strayMarks = fault("stray-marks", { file: b, line: 9 }, { marks: "**" }, { severity: "warning" });

test("an editor reads one line a fault, by file and line, and how many there are", () => {
  expect(report([strayMarks, wrongCategory, noBody, wrongKey], id).split("\n")).toEqual([
    `${a}:2 error unknown-key kunci "tittle" tidak dikenal; maksudnya "title"?`,
    `${a}:4:11 error unknown-category kategori "olaraga" tidak dikenal; maksudnya "olahraga"?`,
    `${b} error empty-body isi berita kosong; tulis isinya di bawah baris "---" yang kedua`,
    `${b}:9 warning stray-marks tanda "**" akan terbaca apa adanya; rapatkan tanda itu pada kata yang diapitnya`,
    "3 kesalahan dalam 2 berkas, 1 peringatan dalam 1 berkas",
  ]);
});

test("the same report in English counts one and many", () => {
  expect(report([wrongKey], en).split("\n").at(-1)).toBe("1 error in 1 file");
  expect(report([wrongKey, noBody, strayMarks], en).split("\n").at(-1)).toBe(
    "2 errors in 2 files, 1 warning in 1 file",
  );
});

test("of one fault in very many pages twenty have a line, all are counted, and other faults have all their lines", () => {
  const page = (n: number) => `2024/02/${String(n).padStart(3, "0")}/index.html`;
  const failed = Array.from({ length: 300 }, (_, n) => fault("page-failed", { file: page(n) }, { reason: "x.njk" }));
  const other = fault("page-failed", { file: page(250) }, { reason: "y.njk" });
  const ofContent = Array.from({ length: 40 }, (_, n) => fault("empty-body", { file: `content/articles/${n}.md` }, {}));
  const lines = report([...failed, other, ...ofContent], id).split("\n");
  expect(lines.filter((line) => line.endsWith("dibuat: x.njk"))).toEqual(
    Array.from({ length: 20 }, (_, n) => `${page(n)} error page-failed halaman gagal dibuat: x.njk`),
  );
  expect(lines.slice(-2)).toEqual([
    "page-failed halaman gagal dibuat: x.njk (280 lagi)",
    "341 kesalahan dalam 340 berkas",
  ]);
  expect(lines.filter((line) => line.includes("y.njk"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("empty-body"))).toHaveLength(40);
  expect(report(failed, en).split("\n").at(-2)).toContain("x.njk (280 more)");
  expect(report(failed.slice(0, 20), en).split("\n")).toHaveLength(21);
  // each in words of its own
  const each = failed.map(({ at }) => fault("page-failed", at, { reason: `x.njk ${at.file}` }));
  const ofEach = report([...failed, ...each], en).split("\n");
  expect(ofEach).toHaveLength(100 + 2 + 1);
  expect(ofEach.slice(-3)).toEqual([
    expect.stringMatching(/x\.njk \(280 more\)$/),
    "page-failed (220 more)",
    "600 errors in 300 files",
  ]);
  expect(JSON.parse(report(failed, { language: "id", form: "json" })).faults).toHaveLength(300);
});

test("warnings alone are counted without errors, and stop no build", () => {
  expect(report([strayMarks], id).split("\n").at(-1)).toBe("1 peringatan dalam 1 berkas");
  expect(hasErrors([strayMarks])).toBe(false);
  expect(hasErrors([strayMarks, noBody])).toBe(true);
});

test("no faults are one line that says so", () => {
  expect(report([], id)).toBe("tidak ada kesalahan");
  expect(report([], en)).toBe("no errors");
});

test("a fault found twice is told and counted once", () => {
  const twin = fault("unknown-key", { file: a, line: 2 }, { key: "tittle" }, { nearest: "title" });
  expect(report([wrongKey, twin], en).split("\n")).toHaveLength(2);
  expect(report([wrongKey, twin], en)).toContain("1 error in 1 file");
});

test("two long values that only differ behind the cut are still two faults", () => {
  const long = (end: string) => fault("unknown-category", { file: a, line: 1 }, {}, { found: "x".repeat(90) + end });
  expect(report([long("1"), long("2")], en)).toContain("2 errors in 1 file");
});

test("lines are ordered by number, not by their digits", () => {
  const on = (line: number) => fault("empty-value", { file: a, line }, { key: "tags" });
  const lines = report([on(10), on(9), on(100)], en).split("\n");
  expect(lines.slice(0, 3).map((line) => line.split(" ")[0])).toEqual([`${a}:9`, `${a}:10`, `${a}:100`]);
});

test("a file's name cannot break the line or colour the terminal", () => {
  const text = report([fault("empty-body", { file: "a\n\u001b[31m.md" }, {})], id);
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toContain("a[U+000A][U+001B][31m.md error");
});

test("the report does not depend on the order in which faults were found", () => {
  const some = fc.array(
    fc
      .record({ file: fc.constantFrom(a, b), line: fc.nat(3), key: fc.constantFrom("x", "y") })
      .map(({ file, line, key }) => fault("unknown-key", line === 0 ? { file } : { file, line }, { key })),
  );
  fc.assert(
    fc.property(some, (faults: Fault[]) => {
      expect(report(faults.toReversed(), id)).toBe(report(faults, id));
      expect(report([...faults, ...faults], id)).toBe(report(faults, id));
    }),
  );
});

describe("for GitHub", () => {
  test("a fault becomes a workflow command that marks file and line", () => {
    expect(report([wrongCategory, strayMarks], github).split("\n")).toEqual([
      `::error file=${a},line=4,col=11,title=unknown-category::kategori "olaraga" tidak dikenal; maksudnya "olahraga"?`,
      `::warning file=${b},line=9,title=stray-marks::tanda "**" akan terbaca apa adanya; rapatkan tanda itu pada kata yang diapitnya`,
      "1 kesalahan dalam 1 berkas, 1 peringatan dalam 1 berkas",
    ]);
  });

  test("percent signs, colons, commas and line ends are escaped by its rules", () => {
    const odd = fault("unknown-category", { file: "a,b:c%\n.md" }, {}, { found: "naik 10%\n::error::x" });
    const [line] = report([odd], github).split("\n");
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25%0A.md,title=unknown-category::kategori "naik 10%25[U+000A]::error::x" tidak dikenal',
    );
  });
});

describe("as JSON", () => {
  test("a tool reads place, code, words and the values uncut", () => {
    const found = "x".repeat(500);
    const text = report(
      [fault("unknown-category", { file: a, line: 4, field: "category" }, {}, { found }), strayMarks],
      {
        language: "id",
        form: "json",
      },
    );
    const told = JSON.parse(text);
    expect(told).toMatchObject({ errors: 1, warnings: 1 });
    expect(told.faults[0]).toMatchObject({
      file: a,
      line: 4,
      field: "category",
      code: "unknown-category",
      severity: "error",
      found,
    });
    expect(told.faults[1]).toMatchObject({ file: b, line: 9, severity: "warning", details: { marks: "**" } });
    expect(told.faults[0].words).toMatch(/^kategori "x+…" tidak dikenal$/);
  });
});

test("the public door offers what a site's own rules need", () => {
  expect([fault, nearest, report, hasErrors].map((one) => typeof one)).toEqual(Array(4).fill("function"));
});
