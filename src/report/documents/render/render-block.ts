import { hundredCircles } from '../../charts/hundred-circles.ts';
import { intervalRows } from '../../charts/interval-rows.ts';
import { shareBar } from '../../charts/share-bar.ts';
import { mouthDrawing } from '../../mouth-drawing.ts';
import { escapeText } from '../../svg.ts';
import type { Block } from '../model/document.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/**
 * A block as HTML.
 * @param blank words for a line to fill in
 */
export function renderBlock(block: Block, blank: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeText(block.text)}</h2>`;
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${escapeText(block.text)}</p>`;
    case 'list':
      return list(block);
    case 'table':
      return table(block);
    case 'circles':
      return circles(block);
    case 'intervals':
      return intervalRows(block.rows, block.axis);
    case 'shares':
      return shareBar(block.shares, block.words);
    case 'mouth':
      return `<div class="mouth">${mouthDrawing(block.scene)}</div>`;
    case 'fields':
      return fields(block, blank);
    case 'answers':
      return answers(block);
    case 'signatures':
      return `<div class="signatures">${block.lines.map((line) => `<p>${escapeText(line)}</p>`).join('')}</div>`;
    case 'notice':
      return `<div class="notice"><p><strong>${escapeText(block.title)}.</strong> ${escapeText(block.text)}</p></div>`;
    case 'columns':
      return `<div class="columns">${block.columns
        .map((column) => `<div>${column.map((inner) => renderBlock(inner, blank)).join('\n')}</div>`)
        .join('')}</div>`;
  }
}

function list({ style, items }: Of<'list'>): string {
  const lines = items.map((item) => `<li>${escapeText(item)}</li>`).join('');
  return style === 'numbers' ? `<ol>${lines}</ol>` : `<ul${style === 'boxes' ? ' class="boxes"' : ''}>${lines}</ul>`;
}

function table({ head, rows, numeric = [], caption }: Of<'table'>): string {
  const look = (column: number): string => (numeric.includes(column) ? ' class="number"' : '');
  const named = (column: number): string => (head[column] ? ` data-head="${escapeText(head[column])}"` : '');
  const first = (cell: string): string => `<th scope="row">${escapeText(cell)}</th>`;
  const cells = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? first(cell) : `<td${look(i)}${named(i)}>${escapeText(cell)}</td>`)).join('');
  const heads = head.map((cell, i) => `<th scope="col"${look(i)}>${escapeText(cell)}</th>`).join('');
  const top = head.length === 0 ? '' : `<thead><tr>${heads}</tr></thead>`;
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
  return `<div class="table"><table><caption>${escapeText(caption)}</caption>${top}<tbody>
${body}
</tbody></table></div>`;
}

function circles({ items }: Of<'circles'>): string {
  const lines = items.map(
    ({ title, odds, words, spell }) =>
      `<li><h3>${escapeText(title)}</h3>${hundredCircles(odds, `${title}: ${words}`)}<p><b>${escapeText(words)}</b></p><p class="quiet">${escapeText(spell)}</p></li>`,
  );
  return `<ul class="odds">${lines.join('\n')}</ul>`;
}

function fields({ rows }: Of<'fields'>, blank: string): string {
  const lines = rows.map(({ label, value, long }) => {
    const filled =
      value === null
        ? `<dd class="blank${long ? ' long' : ''}"><span>${escapeText(blank)}</span></dd>`
        : `<dd>${escapeText(value)}</dd>`;
    return `<div><dt>${escapeText(label)}</dt>${filled}</div>`;
  });
  const many = rows.length > 3 ? ' class="many"' : '';
  return `<dl${many}>${lines.join('\n')}</dl>`;
}

function answers({ questions, answer }: Of<'answers'>): string {
  const lines = questions.map(
    (question) => `<li>${escapeText(question)}<div class="answer"><span>${escapeText(answer)}</span></div></li>`,
  );
  return `<ul class="boxes">${lines.join('\n')}</ul>`;
}
