import fc from "fast-check";
import { expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { digested, fingerprint, type Subject } from "../../src/pages/page.ts";

const template = digest("pages/tag.njk");
const site = digest("situs");
const of = (subject: Subject, kind = "tag") => fingerprint(kind, subject, template, site);

const leaf = fc.oneof(
  fc.constantFrom<string | number | boolean | undefined>(
    undefined,
    "",
    "-",
    "true",
    "1",
    "a;b=1",
    '"',
    true,
    false,
    0,
    1,
    12,
  ),
  fc.constantFrom("a", "b").map((text) => ({ digest: digest(text) })),
);
const part = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }));
const subject = fc.record({ label: part, number: part, cards: fc.array(part, { maxLength: 2 }) });
const plain = (one: unknown) => JSON.stringify(one, (_key, value) => (value === undefined ? { absent: true } : value));

test("two pages of one kind agree exactly when all their parts do", () => {
  fc.assert(
    fc.property(subject, subject, (a, b) => (of(a) === of(b)) === (plain(a) === plain(b))),
    { numRuns: 2_000 },
  );
});

test("a page is another under another kind, template or site", () => {
  const one = { label: { digest: digest("a") } };
  const all = [
    of(one),
    of(one, "person"),
    fingerprint("tag", one, digest("another template"), site),
    fingerprint("tag", one, template, digest("another site")),
    fingerprint("tag", one, site, template),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("parts never run into each other", () => {
  expect(of({ a: "1", b: "2" })).not.toBe(of({ a: '1";b="2' }));
  expect(of({ a: ["x", "y"] })).not.toBe(of({ a: ["x,y"] }));
  expect(of({ a: [["x"], "y"] })).not.toBe(of({ a: ["x", ["y"]] }));
  expect(of({ a: "1" })).not.toBe(of({ a: 1 }));
  expect(of({ a: undefined })).not.toBe(of({ a: "-" }));
});

test("only the digest of a part counts, so that it must tell all", () => {
  const card = { digest: digest("a"), title: "Lama" };
  expect(of({ card })).toBe(of({ card: { ...card, title: "Baru" } as typeof card }));
});

test("a group bears the digest of its parts", () => {
  const group = digested({ label: "Berita", count: 3 });
  expect(group).toMatchObject({ label: "Berita", count: 3 });
  expect(digested({ label: "Berita", count: 3 }).digest).toBe(group.digest);
  expect(digested({ label: "Berita", count: 4 }).digest).not.toBe(group.digest);
});

test.each([
  ["an object", { title: "Judul" }],
  ["null", null],
  ["a list with an object in it", [{ title: "Judul" }]],
  ["a function", () => 1],
])("%s without a digest is refused, also where no compiler does", (_what, part) => {
  expect(() => of({ part } as never)).toThrow(/bears no digest/);
});
