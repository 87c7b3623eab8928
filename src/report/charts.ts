import { formatNumber, formatOf100 } from '#units';
import { drawing, element, label } from './svg.ts';

/** Colours of a chart; the defaults survive black-and-white printing. */
export interface ChartInk {
  readonly ink: string;
  readonly quiet: string;
  readonly band: string;
  readonly paper: string;
}

/** Ink of a printed page. */
export const printInk: ChartInk = { ink: '#1B2326', quiet: '#87837B', band: '#E7E0D5', paper: '#FFFFFF' };

/** A probability with its range [1]. */
export interface Odds {
  readonly probability: number;
  readonly lo95: number;
  readonly hi95: number;
}

const across = 10;
const pitch = 11;
const radius = 4;

/** What a drawing is described as where English will not do. */
interface Described {
  readonly words?: string;
}

/** One hundred circles, filled from the bottom left, with a bracket for the range of the count on the right. */
export function hundredCircles(odds: Odds, title: string, described: Described = {}): string {
  const ink = printInk;
  const filled = Math.round(odds.probability * 100);
  const circles = Array.from({ length: 100 }, (_, i) => {
    const at = { cx: radius + 1 + (i % across) * pitch, cy: radius + 1 + (9 - Math.floor(i / across)) * pitch };
    const look = i < filled ? { fill: ink.ink } : { fill: 'none', stroke: ink.quiet };
    return element('circle', { ...at, r: i < filled ? radius : radius - 0.5, ...look });
  });
  const height = across * pitch;
  const heightOf = (share: number): number => height - share * height;
  const x = across * pitch + 7;
  const words = described.words ?? `${title}: ${formatOf100(odds.probability)}, range ${rangeOf100(odds)}`;
  return drawing({ width: x + 8, height: height + 1 }, words, [
    ...circles,
    element('path', {
      d: `M${x - 4} ${heightOf(odds.lo95)}h8M${x} ${heightOf(odds.lo95)}V${heightOf(odds.hi95)}M${x - 4} ${heightOf(odds.hi95)}h8`,
      stroke: ink.ink,
      'stroke-width': 1.5,
      fill: 'none',
    }),
    element('circle', { cx: x, cy: heightOf(odds.probability), r: 3, fill: ink.ink }),
  ]);
}

/** The range of a count, such as `22 to 47`. */
export function rangeOf100({ lo95, hi95 }: Odds): string {
  return `${Math.floor(lo95 * 100)} to ${Math.ceil(hi95 * 100)}`;
}

/** Quantiles of one change, in the axis' unit. */
export interface Interval {
  readonly label: string;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** One axis for a group of changes. */
export interface IntervalAxis {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** half-width of what one pair of captures cannot show */
  readonly cannotTell: number;
}

const rowHeight = 26;
const labelWidth = 210;
const plotWidth = 250;
const valueWidth = 190;
const axisHeight = 34;

/** Changes on one axis over the cannot-tell band: 90 of 100 thin, half thick, the middle a tick with a gap of paper. */
export function intervalRows(rows: readonly Interval[], axis: IntervalAxis, ink: ChartInk = printInk): string {
  const bottom = rows.length * rowHeight;
  const x = (value: number): number =>
    labelWidth + ((Math.min(axis.to, Math.max(axis.from, value)) - axis.from) / (axis.to - axis.from)) * plotWidth;
  const band = element('rect', {
    x: x(-axis.cannotTell),
    y: 0,
    width: x(axis.cannotTell) - x(-axis.cannotTell),
    height: bottom,
    fill: ink.band,
  });
  const zero = element('path', { d: `M${x(0)} 0V${bottom}`, stroke: ink.quiet });
  const words = rows.map((row) => `${row.label} ${middleAndRange(row, axis.unit)}`).join('; ');
  return drawing({ width: labelWidth + plotWidth + valueWidth, height: bottom + axisHeight }, words, [
    band,
    zero,
    ...rows.flatMap((row, i) => intervalRow(row, { y: (i + 0.5) * rowHeight, x, axis, ink })),
    ...axisTicks(axis, x, bottom, ink),
  ]);
}

interface RowPlace {
  readonly y: number;
  readonly x: (value: number) => number;
  readonly axis: IntervalAxis;
  readonly ink: ChartInk;
}

function intervalRow(row: Interval, { y, x, axis, ink }: RowPlace): readonly string[] {
  const line = (from: number, to: number, thickness: number): string =>
    element('path', { d: `M${x(from)} ${y}H${x(to)}`, stroke: ink.ink, 'stroke-width': thickness });
  const tick = (colour: string, thickness: number): string =>
    element('path', { d: `M${x(row.p50)} ${y - 7}v14`, stroke: colour, 'stroke-width': thickness });
  const [middle, range] = [`${change(row.p50)} ${axis.unit}`, `${change(row.p05)} to ${change(row.p95)}`];
  return [
    label(row.label, { x: 0, y: y + 5 }),
    line(row.p05, row.p95, 1.5),
    line(row.p25, row.p75, 6),
    tick(ink.paper, 5),
    tick(ink.ink, 2),
    label(middle, { x: labelWidth + plotWidth + 72, y: y + 5 }, { 'text-anchor': 'end', 'font-weight': 600 }),
    label(range, { x: labelWidth + plotWidth + valueWidth, y: y + 5 }, { 'text-anchor': 'end' }),
  ];
}

function axisTicks(axis: IntervalAxis, x: (value: number) => number, y: number, ink: ChartInk): readonly string[] {
  const step = axis.to - axis.from > 5 ? 2 : axis.to - axis.from > 2.5 ? 1 : 0.5;
  const first = Math.ceil(axis.from / step) * step;
  const count = Math.floor((axis.to - first) / step + 1e-9) + 1;
  const ticks = Array.from({ length: count }, (_, i) => first + i * step);
  return [
    element('path', { d: `M${x(axis.from)} ${y}H${x(axis.to)}`, stroke: ink.quiet }),
    ...ticks.flatMap((value) => [
      element('path', { d: `M${x(value)} ${y}v4`, stroke: ink.quiet }),
      label(change(value, step < 1 ? 1 : 0), { x: x(value), y: y + 19 }, { 'text-anchor': 'middle' }),
    ]),
    label(axis.unit, { x: labelWidth + plotWidth + 10, y: y + 19 }),
  ];
}

function middleAndRange(row: Interval, unit: string): string {
  return `${change(row.p50)} ${unit}, 90 of 100 between ${change(row.p05)} and ${change(row.p95)} ${unit}`;
}

function change(value: number, decimals = 1): string {
  const printed = formatNumber(value, decimals);
  return value > 0 && Number(printed) !== 0 ? `+${printed}` : printed;
}

/** One part of a whole, for {@link shareBar}. */
export interface Share {
  readonly label: string;
  readonly share: number;
}

const shareLooks = [
  { fill: '#FFFFFF', text: '#1B2326' },
  { fill: '#1B2326', text: '#FFFFFF' },
  { fill: '#CFC4B8', text: '#1B2326' },
] as const;

/** Shares of one whole as a bar of up to three parts, in hundredths; told apart by lightness and number, not by hue. */
export function shareBar(shares: readonly Share[], described: Described = {}): string {
  const width = 330;
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  const height = 30;
  let from = 0;
  const parts = shares.flatMap(({ share }, i) => {
    const look = shareLooks[i % shareLooks.length];
    const span = (share / total) * (width - 2);
    const part = element('rect', { x: 1 + from, y: 1, width: span, height, fill: look.fill, stroke: '#1B2326' });
    const number = label(
      String(Math.round((share / total) * 100)),
      { x: 1 + from + span / 2, y: 21 },
      { 'text-anchor': 'middle', 'font-weight': 600, fill: look.text },
    );
    from += span;
    return span < 22 ? [part] : [part, number];
  });
  const named = shares.map(({ label: name, share }) => `${name} ${Math.round((share / total) * 100)}`).join(', ');
  return drawing({ width, height: height + 2 }, described.words ?? `Hundredths of the differences: ${named}`, parts);
}

/** When an event is there, in weeks; null where it has no such week within the span. */
export interface Spell {
  readonly label: string;
  readonly onsetWeek: number | null;
  readonly goneWeek: number | null;
  readonly goneWeekNineInTen: number | null;
}

const lastWeek = 16;

/** A place on the time axis with its words. */
export interface CalendarMark {
  readonly week: number;
  readonly text: string;
}

/** The person's own calendar, where they named a day for the treatment. */
export interface Calendar {
  /** such as "treated 1 Dec 2026" */
  readonly treated: string;
  readonly months: readonly CalendarMark[];
  /** days of their own */
  readonly days: readonly CalendarMark[];
}

const plainWeeks: readonly CalendarMark[] = [0, 2, 4, 8, 12, 16].map((week) => ({ week, text: String(week) }));

/** Spells on one calendar: solid until half have recovered, then outlined until nine in ten; an arrow where it goes on. */
export function timeline(spells: readonly Spell[], ink: ChartInk = printInk, calendar?: Calendar): string {
  const shown = spells.filter(({ onsetWeek }) => onsetWeek !== null);
  const width = plotWidth + valueWidth;
  const bottom = shown.length * rowHeight;
  const x = (week: number): number => labelWidth + (week / lastWeek) * (width - 14);
  const bars = shown.flatMap((spell, i) => {
    const y = i * rowHeight + 7;
    const half = spell.goneWeek ?? lastWeek;
    const most = spell.goneWeekNineInTen ?? lastWeek;
    const goesOn = spell.goneWeekNineInTen === null;
    return [
      label(spell.label, { x: 0, y: y + 11 }),
      element('rect', { x: x(half), y, width: x(most) - x(half), height: 13, fill: ink.band, stroke: ink.ink }),
      element('rect', { x: x(spell.onsetWeek!), y, width: x(half) - x(spell.onsetWeek!), height: 13, fill: ink.ink }),
      ...(goesOn ? [element('path', { d: `M${x(lastWeek) + 3} ${y}l7 6.5l-7 6.5z`, fill: ink.ink })] : []),
    ];
  });
  const ticks = (calendar?.months ?? plainWeeks).flatMap(({ week, text }) => [
    element('path', { d: `M${x(week)} 0V${bottom + 4}`, stroke: ink.band }),
    label(text, { x: x(week), y: bottom + 19 }, { 'text-anchor': 'middle' }),
  ]);
  const days = (calendar?.days ?? []).flatMap(({ week, text }, i) => [
    element('path', {
      d: `M${x(week)} 0V${bottom + 24 + 18 * i}`,
      stroke: ink.ink,
      'stroke-width': 1.3,
      'stroke-dasharray': '4 3',
    }),
    label(text, { x: x(week) + 4, y: bottom + 38 + 18 * i }, { 'font-weight': 600 }),
  ]);
  const words = shown.map(spellInWords).join('; ');
  const unit = label(calendar?.treated ?? 'week after the treatment', { x: 0, y: bottom + 19 });
  const height = bottom + 26 + 18 * (calendar?.days.length ?? 0);
  return drawing({ width: labelWidth + width, height }, words, [...ticks, ...bars, ...days, unit]);
}

/** When a spell begins and ends, in words. */
export function spellInWords({ label: name, onsetWeek, goneWeek, goneWeekNineInTen }: Spell): string {
  const end = (week: number | null): string =>
    week === null ? 'later than week 16' : `about week ${formatNumber(week, 0)}`;
  const from =
    onsetWeek === null ? '' : `from ${onsetWeek < 1 ? 'the first days' : `week ${formatNumber(onsetWeek, 0)}`}, `;
  return `${name}: ${from}half recovered ${end(goneWeek)}, nine in ten ${end(goneWeekNineInTen)}`;
}
