import type { Voice } from '#messages';
import { printInk } from '../charts/ink.ts';
import { drawing, element, escapeText, label } from '../svg.ts';

/** One change on the axis of a group. */
export interface ChangeRow {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly change: { readonly value: number; readonly lo95: number; readonly hi95: number };
  /** half-width of what cannot be told [the row's unit] */
  readonly limit: number;
}

const [width, height, edge] = [220, 22, 14];

/**
 * Changes with their 95 % intervals on one axis, each over its own cannot-tell band: what, from where to where, marks,
 * words; stacked on a phone. A tick with a gap of paper is the change, the line its interval; values that leave the axis
 * end at its edge and stay in the text.
 */
export function changeRows(rows: readonly ChangeRow[], unit: string, voice: Voice): string {
  if (rows.length === 0) return '';
  const widest = Math.max(
    1,
    ...rows.flatMap(({ change, limit }) => [limit, Math.abs(change.lo95), Math.abs(change.hi95)]),
  );
  const reach = Math.ceil(widest);
  const x: Place = (value) => edge + ((value + reach) / (2 * reach)) * (width - 2 * edge);
  const lines = rows.map((row) => {
    const { change } = row;
    const words = voice.say('measured.pair.change', {
      value: voice.change(change.value),
      unit,
      lo: voice.number(change.lo95),
      hi: voice.number(change.hi95),
    });
    return `<div class="change"><span>${escapeText(row.label)}</span><span class="sides">${escapeText(sides(row, voice))}</span>${mark(row, x, inWords(row, unit, voice))}<span class="words">${escapeText(words)}</span></div>`;
  });
  return `<div class="changes">${lines.join('\n')}
<div class="change"><span></span><span></span>${axis(reach, x, unit, voice)}<span></span></div></div>`;
}

function sides({ before, after }: ChangeRow, voice: Voice): string {
  return voice.say('measured.pair.sides', { before: voice.number(before), after: voice.number(after) });
}

type Place = (value: number) => number;

function mark({ change, limit }: ChangeRow, x: Place, words: string): string {
  const { ink, band, quiet, paper } = printInk;
  const y = height / 2;
  const tick = (colour: string, thickness: number): string =>
    element('path', { d: `M${x(change.value)} ${y - 7}v14`, stroke: colour, 'stroke-width': thickness });
  return drawing({ width, height }, words, [
    element('rect', { x: x(-limit), y: 0, width: x(limit) - x(-limit), height, fill: band }),
    element('path', { d: `M${x(0)} 0V${height}`, stroke: quiet }),
    element('path', { d: `M${x(change.lo95)} ${y}H${x(change.hi95)}`, stroke: ink, 'stroke-width': 1.5 }),
    tick(paper, 5),
    tick(ink, 2),
  ]);
}

function axis(reach: number, x: Place, unit: string, voice: Voice): string {
  const values = [-reach, 0, reach];
  const printed = (value: number): string => (value === 0 ? `0 ${unit}` : voice.change(value, 0));
  return drawing({ width, height: 20 }, values.map(printed).join(', '), [
    element('path', { d: `M${x(-reach)} 0H${x(reach)}`, stroke: printInk.quiet }),
    ...values.flatMap((value) => [
      element('path', { d: `M${x(value)} 0v4`, stroke: printInk.quiet }),
      label(printed(value), { x: x(value), y: 17 }, { 'text-anchor': 'middle' }),
    ]),
  ]);
}

function inWords({ label: measure, change, limit }: ChangeRow, unit: string, voice: Voice): string {
  return voice.say('measured.pair.change.words', {
    measure,
    value: voice.change(change.value),
    unit,
    lo: voice.number(change.lo95),
    hi: voice.number(change.hi95),
    limit: voice.number(limit),
  });
}
