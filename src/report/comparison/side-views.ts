import type { Comparison, SideViewChange } from '#compare';
import type { Voice } from '#messages';
import { sayTask } from '../clip/say-guided.ts';
import { tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { saySideObstacle } from './say-comparison.ts';

/** What changed from the side, one table; nothing where no side was filmed twice. */
export function sideViewSection({ fromTheSide }: Pick<Comparison, 'fromTheSide'>, voice: Voice): string {
  if (fromTheSide.length === 0) return '';
  const title = voice.say('measured.pair.side');
  const head = [
    { text: voice.say('measured.pair.side.seen') },
    { text: voice.say('measured.pair.side.what') },
    { text: voice.say('measured.pair.head.change'), number: true },
    { text: voice.say('measured.head.range'), number: true },
    { text: voice.say('measured.pair.head.verdict') },
  ];
  const rows = fromTheSide.flatMap((one) => rowsOf(one, voice));
  return `<section><h2>${escapeText(title)}</h2>${tableOf(head, rows, title)}
<p class="quiet">${escapeText(voice.say('measured.pair.side.note'))}</p></section>`;
}

function rowsOf({ task, change, why }: SideViewChange, voice: Voice): readonly (readonly string[])[] {
  const seen = escapeText(sayTask(voice, task));
  if (change === null) {
    const told = why ? saySideObstacle(voice, why) : '';
    return [[seen, escapeText(voice.say('measured.cannotTell.why', { why: told })), '', '', '']];
  }
  const { projection, facing, detectable } = change;
  const line = (
    what: string,
    { value, lo95, hi95 }: typeof projection,
    [unit, decimals]: readonly [string, number],
  ) => [seen, escapeText(what), `${voice.number(value, decimals)}${unit}`, voice.range(lo95, hi95, '', decimals)];
  const verdict = voice.say(detectable ? 'measured.pair.changed' : 'measured.pair.unchanged');
  return [
    [...line(voice.say('measured.pair.side.forward'), projection, [' mm', 1]), escapeText(verdict)],
    [...line(voice.say('measured.pair.side.facing'), facing, ['°', 0]), ''],
  ];
}
