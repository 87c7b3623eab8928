import { formatNumber } from '#units';
import { drawing, element, escapeText, label } from '../svg.ts';
import { printInk } from './ink.ts';

/** Quantiles of one change, in the axis' unit. */
export interface Interval {
  readonly label: string;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** One change as a row: what it is, marks on the common axis, words. */
export interface IntervalRow extends Interval {
  /** middle and range in words */
  readonly words: string;
}

/** One axis for a group of changes. */
export interface IntervalAxis {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** half-width of what one pair of captures cannot show */
  readonly cannotTell: number;
}

const smallestHalfAxis = 1;

/** An axis about zero that holds all changes, to the next half millimetre. */
export function axisAround(rows: readonly Pick<Interval, 'p05' | 'p95'>[], cannotTell: number): IntervalAxis {
  const widest = Math.max(smallestHalfAxis, ...rows.flatMap(({ p05, p95 }) => [Math.abs(p05), Math.abs(p95)]));
  const reach = Math.ceil(widest * 2) / 2;
  return { from: -reach, to: reach, unit: 'mm', cannotTell };
}

/** Changes below each other on one axis, each over the cannot-tell band, with words on both sides; stacked on a phone. */
export function intervalRows(rows: readonly IntervalRow[], axis: IntervalAxis): string {
  const lines = rows.map(
    (row) =>
      `<div class="interval"><span>${escapeText(row.label)}</span>${mark(row, axis)}<span class="words">${escapeText(row.words)}</span></div>`,
  );
  return `<div class="intervals">${lines.join('\n')}
<div class="interval"><span></span>${ticks(axis)}<span></span></div></div>`;
}

const width = 220;
const edge = 14;
const height = 22;

/** One change over the cannot-tell band: 90 of 100 thin, half thick, the middle a tick with a gap of paper. */
function mark(row: IntervalRow, axis: IntervalAxis): string {
  const { ink, band, quiet, paper } = printInk;
  const x = placeOn(axis);
  const y = height / 2;
  const line = (from: number, to: number, thickness: number): string =>
    element('path', { d: `M${x(from)} ${y}H${x(to)}`, stroke: ink, 'stroke-width': thickness });
  const tick = (colour: string, thickness: number): string =>
    element('path', { d: `M${x(row.p50)} ${y - 7}v14`, stroke: colour, 'stroke-width': thickness });
  const limit = axis.cannotTell;
  return drawing({ width, height }, `${row.label}: ${row.words}`, [
    element('rect', { x: x(-limit), y: 0, width: x(limit) - x(-limit), height, fill: band }),
    element('path', { d: `M${x(0)} 0V${height}`, stroke: quiet }),
    line(row.p05, row.p95, 1.5),
    line(row.p25, row.p75, 6),
    tick(paper, 5),
    tick(ink, 2),
  ]);
}

/** The axis that the rows above share. */
function ticks(axis: IntervalAxis): string {
  const { quiet } = printInk;
  const x = placeOn(axis);
  const reach = Math.floor(axis.to);
  const values = [-reach, 0, reach];
  const words = `${values.map((value) => formatNumber(value, 0)).join(', ')} ${axis.unit}`;
  return drawing({ width, height: 20 }, words, [
    element('path', { d: `M${x(axis.from)} 0H${x(axis.to)}`, stroke: quiet }),
    ...values.flatMap((value) => [
      element('path', { d: `M${x(value)} 0v4`, stroke: quiet }),
      label(
        value === 0 ? `0 ${axis.unit}` : `${value > 0 ? '+' : ''}${formatNumber(value, 0)}`,
        { x: x(value), y: 17 },
        { 'text-anchor': 'middle' },
      ),
    ]),
  ]);
}

function placeOn({ from, to }: IntervalAxis): (value: number) => number {
  return (value) => edge + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (width - 2 * edge);
}
