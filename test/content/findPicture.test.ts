import { describe, expect, test } from "vitest";
import { findPicture } from "../../src/content/findPicture.ts";
import type { Measured } from "../../src/pictures/measure.ts";

/** Pictures that are there, by path; the answer is the path that was found. */
function look(src: string, files: readonly string[], { content = "content", beside = "content/articles/2024" } = {}) {
  const measure = (file: string): Measured =>
    files.includes(file)
      ? { ok: true, picture: { file, address: "/gambar/a.jpg", width: 1, height: 1 } }
      : { ok: false, problem: "missing" };
  const found = findPicture(src, beside, { content, measure });
  return found.ok ? found.picture.file : found.problem;
}

describe("a picture is looked for", () => {
  const files = [
    "content/articles/2024/a.jpg",
    "content/images/a.jpg",
    "content/images/b c.jpg",
    "content/articles/d.jpg",
  ];

  test.each([
    ["a.jpg", "content/articles/2024/a.jpg"],
    ["./a.jpg", "content/articles/2024/a.jpg"],
    ["b c.jpg", "content/images/b c.jpg"],
    ["b%20c.jpg", "content/images/b c.jpg"],
    ["../d.jpg", "content/articles/d.jpg"],
    ["/images/a.jpg", "content/images/a.jpg"],
    ["/articles/2024/a.jpg", "content/articles/2024/a.jpg"],
    ["../../images/a.jpg", "content/images/a.jpg"],
    ["e.jpg", "missing"],
    ["/a.jpg", "missing"],
    ["100%.jpg", "missing"],
    ["", "missing"],
  ])("by %j: %s", (src, found) => {
    expect(look(src, files)).toBe(found);
  });

  test.each([
    "../../../a.jpg",
    "/../a.jpg",
    "..%2f..%2f..%2fa.jpg",
    "../../../content-lain/a.jpg",
    "../../../../../../etc/passwd",
  ])("never outside content: %s", (src) => {
    expect(look(src, ["a.jpg", "../a.jpg", "content-lain/a.jpg", "/etc/passwd", "../../../etc/passwd"])).toBe(
      "outside",
    );
  });

  test.each([
    "https://lain.example/a.jpg",
    "HTTP://lain.example/a.jpg",
    "//lain.example/a.jpg",
    "data:image/png;base64,AA",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "C:\\foto.jpg",
  ])("never elsewhere: %s", (src) => {
    expect(look(src, files)).toBe("elsewhere");
  });

  test("in a newsroom whose content folder is the working directory, or lies beside it", () => {
    expect(look("a.jpg", ["articles/a.jpg"], { content: ".", beside: "articles" })).toBe("articles/a.jpg");
    expect(look("/images/a.jpg", ["images/a.jpg"], { content: ".", beside: "articles" })).toBe("images/a.jpg");
    expect(look("../../a.jpg", ["../a.jpg"], { content: ".", beside: "articles" })).toBe("outside");
    expect(look("a.jpg", ["../isi/images/a.jpg"], { content: "../isi", beside: "../isi/articles" })).toBe(
      "../isi/images/a.jpg",
    );
    expect(look("..a.jpg", ["articles/..a.jpg"], { content: ".", beside: "articles" })).toBe("articles/..a.jpg");
  });
});

test("a damaged picture beside the story is told, not hidden by a good one of its name in images", () => {
  const measure = (file: string): Measured =>
    file.includes("images")
      ? { ok: true, picture: { file, address: "/gambar/a.jpg", width: 1, height: 1 } }
      : { ok: false, problem: "damaged" };
  expect(findPicture("a.jpg", "content/articles", { content: "content", measure })).toEqual({
    ok: false,
    problem: "damaged",
  });
});
