import { expect, test } from "vitest";
import { all, facts, faults, html, text } from "../bodies.ts";

test("a picture alone in a paragraph becomes a figure with caption and credit", () => {
  const page = html('![Pedagang menata ikan](pasar.jpg "Pasar Pabean, Senin pagi | Rina Sari")');
  expect(all(page, "figure.figure")).toHaveLength(1);
  expect(all(page, "figcaption")[0]?.text).toBe("Pasar Pabean, Senin pagi Rina Sari");
  expect(all(page, "span.credit")[0]?.text).toBe("Rina Sari");
  expect(all(page, "p")).toEqual([]);
});

test("a picture tells its size and waits until a reader comes near", () => {
  const [picture] = all(html("![Kapal](kapal.jpg)"), "img");
  expect(picture?.attributes).toEqual({
    src: "/gambar/kapal.jpg",
    alt: "Kapal",
    width: "1200",
    height: "800",
    loading: "lazy",
    decoding: "async",
  });
});

test("a picture without caption has no empty line under it", () => {
  expect(all(html("![Kapal](kapal.jpg)"), "figcaption")).toEqual([]);
});

test("a caption may be missing where there is a credit, and the other way round", () => {
  expect(facts('![a](b.jpg "| Antara")').pictures[0]).toMatchObject({ credit: "Antara" });
  expect(facts('![a](b.jpg "Banjir di Rungkut")').pictures[0]).not.toHaveProperty("credit");
});

test("only the last bar parts a caption from its credit", () => {
  const [picture] = facts('![a](b.jpg "Kiri | kanan | Antara")').pictures;
  expect(picture).toMatchObject({ caption: "Kiri | kanan", credit: "Antara" });
});

test("a picture is told by the name that the editor wrote, blanks and all", () => {
  const source = "Air naik.\n\n![Rob](<banjir rob.jpg>)";
  expect(facts(source).pictures).toEqual([{ src: "banjir rob.jpg", alt: "Rob", line: 3 }]);
  const asked: string[] = [];
  html(source, { picture: (src) => void asked.push(src) });
  expect(asked).toEqual(["banjir rob.jpg"]);
});

test("quotation marks and angles in alternative text and caption stay what they are", () => {
  const page = html(`![Papan "<b>" & 'x' onerror=](a.jpg "Tertulis \\"a > b\\" <i> | A & B")`);
  expect(all(page, "img")[0]?.attributes.alt).toBe(`Papan "<b>" & 'x' onerror=`);
  expect(all(page, "figcaption")[0]?.text).toBe("Tertulis “a > b” <i> A & B");
  expect(all(page, "i")).toEqual([]);
});

test("a picture without alternative text is a fault in its own line", () => {
  expect(faults("Satu.\n\nDua ![](a.jpg) tiga.\n\n![Ada](b.jpg)\n![](c.jpg)")).toEqual([
    "12 missing-alt",
    "15 missing-alt",
  ]);
});

test("a picture that is mere decoration says so with a hyphen", () => {
  expect(faults("Teks.\n\n![-](garis.png)")).toEqual([]);
  expect(all(html("![-](garis.png)"), "img")[0]?.attributes.alt).toBe("");
});

test("a picture in the midst of a sentence stays in the sentence, and is known", () => {
  expect(text(html("Tekan ![tombol](t.png) dua kali."))).toBe("Tekan dua kali.");
  expect(facts("Tekan ![tombol](t.png) dua kali.").pictures).toHaveLength(1);
});

test("a caption cut off by its own quotation marks is a fault that shows the line", () => {
  expect(faults('Teks.\n\n![a](b.jpg "Kata "siap" | Antara")')).toEqual(["12 stray-marks"]);
});

test("a note in alternative text, where nobody could follow it, is a fault", () => {
  expect(faults("![Foto[^1]](a.jpg)\n\n[^1]: Data.")).toEqual(["10 stray-marks"]);
});
