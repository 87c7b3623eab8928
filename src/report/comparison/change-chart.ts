import { formatChange, formatNumber } from '#units';
import { type ChartInk, printInk } from '../charts.ts';
import { drawing, element, label } from '../svg.ts';

/** One change on the axis of a group. */
export interface ChangeRow {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly change: { readonly value: number; readonly lo95: number; readonly hi95: number };
  /** half-width of what cannot be told [the row's unit] */
  readonly limit: number;
}

const rowHeight = 26;
const [labelWidth, numberWidth, plotWidth, valueWidth] = [210, 110, 250, 190];
const plotLeft = labelWidth + numberWidth;

/**
 * Changes with their 95 % intervals on one axis, each over its own cannot-tell band. A tick with a gap of paper is the
 * change, the line its interval; values that leave the axis end in an arrow-less line at its edge and stay in the text.
 */
export function changeRows(rows: readonly ChangeRow[], unit: string, ink: ChartInk = printInk): string {
  const widest = Math.max(
    1,
    ...rows.flatMap(({ change, limit }) => [limit, Math.abs(change.lo95), Math.abs(change.hi95)]),
  );
  const reach = Math.ceil(widest);
  const x = (value: number) => plotLeft + ((value + reach) / (2 * reach)) * plotWidth;
  const bottom = rows.length * rowHeight;
  const words = rows.map((row) => `${row.label} ${inWords(row, unit)}`).join('; ');
  return drawing({ width: plotLeft + plotWidth + valueWidth, height: bottom + 30 }, words, [
    ...rows.flatMap((row, i) => changeRow(row, (i + 0.5) * rowHeight, x, { unit, ink })),
    element('path', { d: `M${x(0)} 0V${bottom}`, stroke: ink.quiet }),
    element('path', { d: `M${x(-reach)} ${bottom}H${x(reach)}`, stroke: ink.quiet }),
    ...[-reach, 0, reach].map((value) =>
      label(formatChange(value, 0), { x: x(value), y: bottom + 19 }, { 'text-anchor': 'middle' }),
    ),
    label(unit, { x: x(reach) + 14, y: bottom + 19 }),
  ]);
}

function changeRow(
  { label: name, before, after, change, limit }: ChangeRow,
  y: number,
  x: (value: number) => number,
  { unit, ink }: { readonly unit: string; readonly ink: ChartInk },
): readonly string[] {
  const right = plotLeft + plotWidth + valueWidth;
  const tick = (colour: string, thickness: number) =>
    element('path', { d: `M${x(change.value)} ${y - 7}v14`, stroke: colour, 'stroke-width': thickness });
  return [
    element('rect', {
      x: x(-limit),
      y: y - rowHeight / 2,
      width: x(limit) - x(-limit),
      height: rowHeight,
      fill: ink.band,
    }),
    label(name, { x: 0, y: y + 5 }),
    label(`${formatNumber(before)} → ${formatNumber(after)}`, { x: plotLeft - 14, y: y + 5 }, { 'text-anchor': 'end' }),
    element('path', { d: `M${x(change.lo95)} ${y}H${x(change.hi95)}`, stroke: ink.ink, 'stroke-width': 1.5 }),
    tick(ink.paper, 5),
    tick(ink.ink, 2),
    label(
      `${formatChange(change.value)} ${unit}`,
      { x: right - 110, y: y + 5 },
      { 'text-anchor': 'end', 'font-weight': 600 },
    ),
    label(
      `${formatNumber(change.lo95)} to ${formatNumber(change.hi95)}`,
      { x: right, y: y + 5 },
      { 'text-anchor': 'end' },
    ),
  ];
}

function inWords({ change, limit }: ChangeRow, unit: string): string {
  const range = `${formatNumber(change.lo95)} to ${formatNumber(change.hi95)} ${unit}`;
  return `${formatChange(change.value)} ${unit}, 95 of 100 between ${range}, cannot tell below ${formatNumber(limit)}`;
}
