import { formatNumber } from '#units';
import { type IntervalAxis, printInk } from '../../charts.ts';
import { drawing, element, label } from '../../svg.ts';
import type { IntervalRow } from '../model/document.ts';

const width = 220;
const edge = 14;
const height = 22;

/** One change over the cannot-tell band: 90 of 100 thin, half thick, the middle a tick with a gap of paper. */
export function intervalMark(row: IntervalRow, axis: IntervalAxis): string {
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
export function intervalAxis(axis: IntervalAxis): string {
  const { quiet } = printInk;
  const x = placeOn(axis);
  const reach = Math.floor(axis.to);
  const ticks = [-reach, 0, reach];
  const words = `${ticks.map((value) => formatNumber(value, 0)).join(', ')} ${axis.unit}`;
  return drawing({ width, height: 20 }, words, [
    element('path', { d: `M${x(axis.from)} 0H${x(axis.to)}`, stroke: quiet }),
    ...ticks.flatMap((value) => [
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
