import { type ClipFacts, type GuidedReading, printedUnit } from '#clip';
import type { Voice } from '#messages';
import { tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { sayReading, sayTask, sayUntold } from './say-guided.ts';

/** What was asked for beyond held expressions: one table a task, with the reason where something cannot be told. */
export function guidedSection({ guided = [] }: Pick<ClipFacts, 'guided'>, voice: Voice): string {
  const { say, range } = voice;
  const tables = guided.map(({ task, fromSeconds, toSeconds, moments, readings }) => {
    const title = say('measured.guided', { task: sayTask(voice, task), span: range(fromSeconds, toSeconds, 's') });
    const head = [
      { text: say('guided.head.reading', { n: moments }) },
      { text: say('guided.head.value'), number: true },
      { text: say('guided.head.range'), number: true },
    ];
    const rows = readings.map((one) => [escapeText(sayReading(voice, one.name)), ...cells(one, voice)]);
    return `<h3>${escapeText(title)}</h3>${tableOf(head, rows, title)}`;
  });
  return tables.join('\n');
}

function cells(one: GuidedReading, voice: Voice): readonly string[] {
  if (one.value === null) return [escapeText(voice.say('guided.cannotTell', { why: sayUntold(voice, one.why) })), ''];
  const { text, decimals } = printedUnit(one.unit);
  return [`${voice.number(one.value, decimals)}${text}`, voice.range(one.lo95, one.hi95, '', decimals)];
}
