import { reportStyle } from './report-style.ts';
import { escapeText } from './svg.ts';

/** What a printed page is, and what stands on it. */
export interface ReportPage {
  /** what kind of page, after the product's name */
  readonly kind: string;
  readonly title: string;
  /** beside the kind: whose, or which files */
  readonly about: string;
  /** HTML below the head */
  readonly body: string;
}

/** One self-contained HTML document that prints on A4 and asks nothing of any host. */
export function reportPage({ kind, title, about, body }: ReportPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header><span><strong>Philtrum</strong> ${kind}</span><span>${escapeText(about)}</span></header>
${body}
</main>
</body>
</html>
`;
}
