import { siteView } from "../src/pages/views/frame.ts";
import { QuietError } from "./eleventy.ts";
import { openedOf, type Run } from "./run.ts";

/** What every template is handed beside its view. */
export function commonContext(run: Run) {
  const { site, styles } = openedOf(run);
  return { site: siteView(site), labels: site.labels, styles: styles.text };
}

/**
 * Renders a template with a view. The template sees the view, `site`, `labels` and `styles`, nothing else.
 * @param template path below `templates/`
 */
export function renderTemplate(run: Run, template: string, view: object): Promise<string> {
  const { environment } = run;
  if (!environment)
    throw new QuietError("Warta: Eleventy's Nunjucks is not there; is the template format njk switched off?");
  const compiled = environment.getTemplate(`warta/${template}`, true);
  return new Promise((resolve, reject) => {
    compiled.render({ ...view, ...commonContext(run) }, (error, html) => (error ? reject(error) : resolve(html ?? "")));
  });
}
