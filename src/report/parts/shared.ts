import type { Voice } from '#messages';
import { escapeText } from '../svg.ts';

/** The notice that outranks everything else on a page. */
export function emergencyNotice(voice: Voice): string {
  return `<section class="notice"><strong>${voice.say('report.emergency.title')}</strong> ${escapeText(voice.say('report.emergency'))}</section>`;
}

/** What a reader should check first; nothing where there is nothing. @param items as HTML */
export function flagNotice(items: readonly string[], voice: Voice): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => `<li>! ${item}</li>`).join('');
  return `<section class="notice"><strong>${escapeText(voice.say('measured.check'))}</strong><ul>${lines}</ul></section>`;
}

/** Cells of the head of a table; those of numbers are set to the end of their line. */
export interface Head {
  readonly text: string;
  readonly number?: boolean;
}

/** A table as HTML; on a phone each cell stands below the name of its column. @param rows cells as HTML */
export function tableOf(head: readonly Head[], rows: readonly (readonly string[])[], caption: string): string {
  const look = (i: number): string => (head[i]?.number ? ' class="number"' : '');
  const heads = head.map(({ text }, i) =>
    text === '' ? `<td${look(i)}></td>` : `<th scope="col"${look(i)}>${escapeText(text)}</th>`,
  );
  const cell = (html: string, i: number): string =>
    i === 0
      ? `<th scope="row">${html}</th>`
      : `<td${look(i)}${head[i]?.text ? ` data-head="${escapeText(head[i].text)}"` : ''}>${html}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const top = head.every(({ text }) => text === '') ? '' : `<thead><tr>${heads.join('')}</tr></thead>`;
  return `<table><caption>${escapeText(caption)}</caption>${top}<tbody>
${lines.join('\n')}
</tbody></table>`;
}
