import { typeface } from '../../page.ts';
import { escapeText } from '../../svg.ts';
import type { PaperDocument } from '../model/document.ts';
import { documentStyle } from './document-style.ts';
import { renderBlock } from './render-block.ts';

/** One self-contained HTML page that asks nothing of any host, reads from either side and prints without colour. */
export function renderDocument(document: PaperDocument): string {
  const { language, paper, title, pages, blank, kindName, about, pageNames, font, dense } = document;
  const sheets = pages.map((blocks, i) => {
    const kind = [kindName, pageNames[i]].filter(Boolean).join(' · ');
    const head = `<div class="head"><span><strong>Philtrum</strong> ${escapeText(kind)}</span><span>${escapeText(about)}</span></div>`;
    const claim = i === 0 ? `<h1>${escapeText(title)}</h1>` : '';
    return `<section class="sheet">
${head}
${claim}
${blocks.map((block) => renderBlock(block, blank)).join('\n')}
</section>`;
  });
  return `<!doctype html>
<html lang="${language.id}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${typeface(font)}${documentStyle(paper, dense)}</style>
</head>
<body>
<main>
${sheets.join('\n')}
</main>
</body>
</html>
`;
}
