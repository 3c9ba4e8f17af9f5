import type { Page } from "playwright-core";

/** A sheet as a browser without `@supports`, custom properties and grid reads it. */
export function asOldBrowsersRead(css: string): string {
  return withoutBlocks(css, "@supports")
    .replace(/(?<=[{;])[\w-]+:[^;{}]*\bvar\([^;{}]*(?:;|(?=\}))/g, "")
    .replace(/(?<=[{;])(?:grid[\w-]*:[^;{}]*|display:grid)(?:;|(?=\}))/g, "");
}

/** Minified CSS without the blocks that a rule opens, whatever is in them. */
function withoutBlocks(css: string, rule: string): string {
  const start = css.indexOf(rule);
  if (start < 0) return css;
  let depth = 0;
  let end = css.indexOf("{", start);
  do {
    if (css[end] === "{") depth++;
    if (css[end] === "}") depth--;
    end++;
  } while (depth > 0);
  return css.slice(0, start) + withoutBlocks(css.slice(end), rule);
}

/** Makes every page that is opened from now on look as it does to an old browser. */
export async function readAsOldBrowser(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replace(
      /(<style>)([\s\S]*?)(<\/style>)/,
      (_all, open, css, close) => open + asOldBrowsersRead(css) + close,
    );
    // the policy knows the sheet as it was sent, not as an old browser reads it
    const { "content-security-policy": _policy, ...headers } = answer.headers();
    return route.fulfill({ headers, body: body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "") });
  });
}

/** What of a page lies over something else, sticks out of 320 px, or cannot be seen. */
export function troubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      name: string;
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const boxes: Box[] = [];
    const found: string[] = [];
    // closed by the reader's own choice, or there for the keyboard; bars and rows whose links stand in the menu
    const elsewhere =
      ".skip, details:not([open]) > :not(summary), .bar-wide, .bar-sections, .bar-index, .section-links";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const name = (node.textContent ?? "").trim().slice(0, 40);
      const element = node.parentElement;
      if (!name || !element || element.closest(`script, style, ${elsewhere}`)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (rects.length === 0) found.push(`"${name}" is hidden`);
      for (const { left, right, top, bottom } of rects) {
        // letters fill the middle of their line
        const rest = (bottom - top) / 4;
        boxes.push({ name, element, left, right, top: top + rest, bottom: bottom - rest });
      }
    }
    for (const element of document.querySelectorAll("img, input:not([type=hidden]), audio, video")) {
      if (element.closest(elsewhere)) continue;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const name = element.localName;
      if (width === 0 || height === 0) found.push(`${name} ${element.getAttribute("src")} is hidden`);
      else boxes.push({ name, element, left, right, top, bottom });
    }
    // a table scrolls in its own frame
    const scrolled = (one: Box) => one.element.closest(".table-scroll, pre") !== null;
    for (const one of boxes) {
      if ((one.left < -1 || one.right > innerWidth + 1) && !scrolled(one)) found.push(`"${one.name}" sticks out`);
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (other.top >= one.bottom - 1) break;
        if (other.element === one.element || scrolled(one)) continue;
        if (other.left < one.right - 1 && one.left < other.right - 1)
          found.push(`"${one.name}" and "${other.name}" overlap`);
      }
    }
    return found;
  });
}
