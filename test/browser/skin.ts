import type { Page } from "playwright-core";
import { openStyles } from "../../plugin/styles.ts";
import { openTheme } from "../../plugin/theme.ts";
import { read } from "../house/sources.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

/** The second look of docs/theming.md, word for word. */
export function skinCss(): string {
  const [, css] = /^## A second skin$[\s\S]*?^```css\n([\s\S]*?)^```$/m.exec(read("docs/theming.md")) ?? [];
  if (!css) throw new Error("docs/theming.md shows no second skin");
  return css;
}

/** Makes the front page and every story that are opened from now on carry what a build would give them in the skin. */
export async function wearSkin(page: Page): Promise<void> {
  const [folder, remove] = temporaryFolder();
  writeFiles(folder, [["warta/styles/site.css", skinCss()]]);
  const theme = openTheme([folder], openStyles([folder], "id"), "id");
  const front = theme.sheetOf("pages/front.njk");
  const article = theme.sheetOf("pages/article.njk");
  remove();
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.resourceType() !== "document") return route.continue();
    const answer = await route.fetch();
    const sheet = new URL(request.url()).pathname === "/" ? front : article;
    // the policy lets in what stands in the page, and nothing else
    const letIn = (policy: string) => policy.replace(/style-src [^;]*/, () => `style-src ${sheet.source}`);
    const body = letIn(await answer.text()).replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/, () => sheet.text);
    const headers = answer.headers();
    const { "content-security-policy": policy = "" } = headers;
    return route.fulfill({ body, headers: { ...headers, "content-security-policy": letIn(policy) } });
  });
}
