import { escapeHtml } from "./escapeHtml.ts";

/** A page that leads on by itself. */
export interface RedirectView {
  /** where the page stands now, on this site */
  to: string;
  /** the same in full */
  canonical: string;
  title: string;
  text: string;
}

/** The shortest page that leads a reader and a search engine on; it has no styles, since nobody is meant to see it. */
export function redirectPage({ to, canonical, title, text }: RedirectView): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(canonical)}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(to)}">
</head>
<body>
<p>${escapeHtml(text)} <a href="${escapeHtml(to)}">${escapeHtml(canonical)}</a>.</p>
</body>
</html>
`;
}
