import { siteView } from "../src/pages/views/frame.ts";
import { QuietError } from "./eleventy.ts";
import { openedOf, type Run } from "./run.ts";
import type { Sheet } from "./styles.ts";

/** What every template is handed beside its view. */
export function commonContext(run: Run, styles: Sheet) {
  const { site } = openedOf(run);
  return { site: siteView(site), labels: site.labels, styles };
}

/**
 * Renders a template with a view. The template sees the view, `site`, `labels` and `styles`, nothing else.
 * @param template path below `templates/`
 */
export function renderTemplate(run: Run, template: string, view: object): Promise<string> {
  const { environment } = run;
  if (!environment)
    throw new QuietError("Warta: Eleventy's Nunjucks is not there; is the template format njk switched off?");
  const context = { ...view, ...commonContext(run, openedOf(run).theme.sheetOf(template)) };
  const compiled = environment.getTemplate(`warta/${template}`, true);
  return new Promise((resolve, reject) => {
    compiled.render(context, (error, html) => (error ? reject(error) : resolve(html ?? "")));
  });
}
