import type { Comparison, SideViewChange } from '#compare';
import { voiceOf } from '#messages';
import { formatNumber, formatRange } from '#units';
import { sayTask } from '../clip/say-guided.ts';
import { escapeText } from '../svg.ts';
import { saySideObstacle } from './say-comparison.ts';

/** What changed from the side, one table; nothing where no side was filmed twice. */
export function sideViewSection({ fromTheSide }: Pick<Comparison, 'fromTheSide'>): string {
  if (fromTheSide.length === 0) return '';
  const head =
    '<tr><th>seen</th><th>what</th><th class="number">change</th><th class="number">95 % range</th><th></th></tr>';
  return `<section><h2>From the side</h2><table>${head}${fromTheSide.map(rows).join('')}</table>
<p class="quiet">The two outlines are laid on each other by forehead and nose, so that nod and size do not count. The direction is that of the red lip in the outline.</p></section>`;
}

function rows({ task, change, why }: SideViewChange): string {
  const seen = `<td>${escapeText(sayTask(voiceOf('en'), task))}</td>`;
  if (change === null) {
    const told = why ? saySideObstacle(voiceOf('en'), why) : '';
    return `<tr>${seen}<td colspan="4">cannot tell: ${escapeText(told)}</td></tr>`;
  }
  const { projection, facing, detectable } = change;
  const verdict = detectable ? 'changed' : 'no detectable change';
  const line = (what: string, { value, lo95, hi95 }: typeof projection, [unit, decimals]: readonly [string, number]) =>
    `<td>${what}</td><td class="number">${formatNumber(value, decimals)}${unit}</td><td class="number">${formatRange(lo95, hi95, '', decimals)}</td>`;
  return `<tr>${seen}${line('red border forward', projection, [' mm', 1])}<td>${verdict}</td></tr>
<tr>${seen}${line('faces further up by', facing, ['°', 0])}<td></td></tr>`;
}
