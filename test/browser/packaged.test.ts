import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeReaders, openPackaged } from "./chromium.ts";
import { packageVersion } from "./packaged.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openPackaged();
});
afterAll(() => closeReaders(browser));

/** The typefaces with which the browser draws a line of text, as the files call themselves. */
async function typefaces(style: string, text: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(`<p style="${style}">${text}</p>`);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  await page.close();
  return fonts.map(({ postScriptName }) => postScriptName);
}

test("the package's own Chromium starts, whatever the machine has", () => {
  expect(browser.version().split(".")[0]).toBe(packageVersion().split(".")[0]);
});

test.each([
  ["font: 400 18px Charter, Cambria, 'Noto Serif', serif", "NotoSerif-Regular"],
  ["font: italic 400 18px Charter, serif", "NotoSerif-Italic"],
  ["font: 700 48px Charter, serif", "NotoSerif-Bold"],
  ["font: 400 16px system-ui, Roboto, sans-serif", "NotoSans-Regular"],
  ["font: 700 14px system-ui, Roboto, sans-serif", "NotoSans-Bold"],
  ["font: 400 16px Helvetica, Arial", "NotoSans-Regular"],
])("text is set in the fonts of the packages and no others: %s", async (style, name) => {
  expect(await typefaces(style, "“Lumbung” 3,36 juta – déjà vu ÷ ×")).toEqual([name]);
});
