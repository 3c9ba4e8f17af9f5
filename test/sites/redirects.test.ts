import { expect, test } from "vitest";
import { article } from "../make/content.ts";
import { newsroom } from "../make/site.ts";

const files = `-- content/articles/satu.md --
${article({ title: "Satu" })}
-- content/pages/tentang.md --
---
title: Tentang
permalink: /tentang-kami/
layout: warta/layouts/page.njk
---
Isi.
-- content/redirects.yaml --
/about/: /tentang-kami/
/2020/satu/: /2024/02/28/satu/
`;

test("old addresses may lead to a site's own pages, and the build says when one of those is no more", async () => {
  const site = newsroom(files);
  expect(await site.build()).toMatchObject({ ok: true });
  site.write("-- content/redirects.yaml --\n/about/: /tentang-kamu/\n/x/: /2024/02/28/sato/\n");
  const { ok, told, log } = await site.build();
  expect([ok, told]).toEqual([
    false,
    ["content/redirects.yaml:1 redirect-nowhere", "content/redirects.yaml:2 redirect-nowhere"],
  ]);
  expect(log).toContain('maksudnya "/2024/02/28/satu/"?');
});

test("a redirect that hides a site's own page is refused", async () => {
  const site = newsroom(files);
  site.write("-- content/redirects.yaml --\n/tentang-kami/: /2024/02/28/satu/\n");
  expect(await site.build()).toMatchObject({ ok: false, told: ["content/redirects.yaml:1 redirect-hides"] });
});
