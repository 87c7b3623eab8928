import { type ClipFacts, type GuidedReading, printedUnit } from '#clip';
import type { Voice } from '#messages';
import { escapeText } from '../svg.ts';
import { sayReading, sayTask, sayUntold } from './say-guided.ts';

/** What was asked for beyond held expressions: one table a task, with the reason where something cannot be told. */
export function guidedSection({ guided = [] }: Pick<ClipFacts, 'guided'>, voice: Voice): string {
  const { say, range } = voice;
  const tables = guided.map(({ task, fromSeconds, toSeconds, moments, readings }) => {
    const title = `${sayTask(voice, task)}, ${range(fromSeconds, toSeconds, 's')}`;
    const rows = readings
      .map((one) => `<tr><td>${escapeText(sayReading(voice, one.name))}</td>${cells(one, voice)}</tr>`)
      .join('');
    return `<h3>${escapeText(title)}</h3><table><tr><th>${escapeText(say('guided.head.reading', { n: moments }))}</th><th class="number">${say('guided.head.value')}</th><th class="number">${say('guided.head.range')}</th></tr>${rows}</table>`;
  });
  return tables.join('\n');
}

function cells(one: GuidedReading, voice: Voice): string {
  if (one.value === null)
    return `<td colspan="2">${escapeText(voice.say('guided.cannotTell', { why: sayUntold(voice, one.why) }))}</td>`;
  const { text, decimals } = printedUnit(one.unit);
  const value = `${voice.number(one.value, decimals)}${text}`;
  return `<td class="number">${value}</td><td class="number">${voice.range(one.lo95, one.hi95, '', decimals)}</td>`;
}
