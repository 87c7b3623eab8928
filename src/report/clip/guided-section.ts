import { type ClipFacts, type GuidedReading, guidedReadingWords, guidedTaskWords, printedUnit } from '#clip';
import { formatNumber, formatRange } from '#units';
import { escapeText } from '../svg.ts';

/** What was asked for beyond held expressions: one table a task, with the reason where something cannot be told. */
export function guidedSection({ guided = [] }: Pick<ClipFacts, 'guided'>): string {
  const tables = guided.map(({ task, fromSeconds, toSeconds, moments, readings }) => {
    const title = `${guidedTaskWords[task]}, ${formatNumber(fromSeconds)} to ${formatNumber(toSeconds)} s`;
    const rows = readings.map((one) => `<tr><td>${guidedReadingWords[one.name]}</td>${cells(one)}</tr>`).join('');
    return `<h3>${escapeText(title)}</h3><table><tr><th>reading, from ${moments} pictures</th><th class="number">value</th><th class="number">95 % range</th></tr>${rows}</table>`;
  });
  return tables.join('\n');
}

function cells(one: GuidedReading): string {
  if (one.value === null) return `<td colspan="2">cannot tell: ${escapeText(one.why)}</td>`;
  const { text, decimals } = printedUnit(one.unit);
  const value = `${formatNumber(one.value, decimals)}${text}`;
  return `<td class="number">${value}</td><td class="number">${formatRange(one.lo95, one.hi95, '', decimals)}</td>`;
}
