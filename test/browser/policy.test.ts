import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeReaders, openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
/** what the browser was asked for against the policy, as it tells it */
let violations: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(inject("demo"))]);
  page = await browser.newPage({ baseURL: server.url });
  const session = await page.context().newCDPSession(page);
  session.on("Audits.issueAdded", ({ issue }) => {
    const { contentSecurityPolicyIssueDetails: told } = issue.details;
    if (told)
      violations.push(`${told.violatedDirective} ${told.blockedURL ?? told.contentSecurityPolicyViolationType}`);
  });
  await session.send("Audits.enable");
});

afterAll(async () => {
  await closeReaders(browser);
  server?.close();
});

async function violationsAt(address: string): Promise<string[]> {
  violations = [];
  const response = await page.goto(address, { waitUntil: "load" });
  expect(response?.status()).toBe(200);
  expect(response?.headers()["content-security-policy"]).toContain("script-src 'none'");
  // pictures further down are asked for only when a reader comes near
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll("img")];
    for (const one of pictures) one.loading = "eager";
    await Promise.all(pictures.map((one) => one.decode().catch(() => undefined)));
  });
  return violations;
}

test("no page of any kind asks for anything that the served policy forbids, JSON-LD among that", async () => {
  const found: string[] = [];
  for (const address of Object.values({ ...KINDS, recording: "/2024/03/09/tiga-kuplet/" })) {
    found.push(...(await violationsAt(address)).map((one) => `${address} ${one}`));
  }
  expect(found).toEqual([]);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBeGreaterThan(0);
});

test("what got into a page all the same would not run, and would be seen: a script, a style, a foreign picture", async () => {
  await page.route("/cari/", async (route) => {
    const response = await route.fetch();
    const strange = '<style>p{}</style><img src="https://lain.example/a.gif"><script>document.title = "lain"</script>';
    await route.fulfill({ response, body: (await response.text()).replace("</main>", `${strange}</main>`) });
  });
  const seen = (await violationsAt("/cari/")).map((one) => one.split(" ")[0]);
  expect(new Set(seen)).toEqual(new Set(["style-src-elem", "img-src", "script-src-elem"]));
  expect(await page.title()).not.toBe("lain");
});
