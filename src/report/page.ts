import type { Voice } from '#messages';
import { reportStyle } from './report-style.ts';
import { escapeText } from './svg.ts';

/** In which language a page is said, and in which type it is set. */
export interface PageSetting {
  readonly voice: Voice;
  /** Source Sans 3 (woff2) as a `data:` address, so that pages break alike everywhere; without it the reader's own font */
  readonly font?: string | undefined;
}

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
export function reportPage({ kind, title, about, body }: ReportPage, { voice, font }: PageSetting): string {
  return `<!doctype html>
<html lang="${voice.id}" dir="${voice.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${typeface(font)}${reportStyle}</style>
</head>
<body>
<main>
<header><span><strong>Philtrum</strong> ${escapeText(kind)}</span><span>${escapeText(about)}</span></header>
${body}
</main>
</body>
</html>
`;
}

/** The typeface that a page carries with it; nothing without one. */
export function typeface(font: string | null | undefined): string {
  if (font === null || font === undefined) return '';
  return `@font-face { font-family: "Source Sans 3"; src: url(${font}) format("woff2"); font-weight: 200 900; }`;
}
