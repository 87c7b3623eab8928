import { drawing, element, label } from '../../../src/report/svg.ts';
import { type CoverageRow, intervals } from './coverage.ts';
import type { LearnStudy } from './document.ts';
import type { KnownCurve } from './reliability.ts';
import type { AttendanceRow, Performance } from './study.ts';

/** One figure of the page. */
export interface Figure {
  /** file in docs/pictures */
  readonly file: string;
  readonly svg: string;
}

const ink = {
  text: '#2b2a28',
  quiet: '#8a857d',
  line: '#d9d4cc',
  seen: '#b5485d',
  mended: '#1f6f6b',
  third: '#8a6d1f',
};

/** The page's figures, drawn from the numbers beside it. */
export function figuresOf({ attendance, coverage, reliability }: LearnStudy): readonly Figure[] {
  return [
    { file: 'learn-bias.svg', svg: biasFigure(attendance) },
    { file: 'learn-coverage.svg', svg: coverageFigure(coverage) },
    { file: 'learn-reliability.svg', svg: reliabilityFigure(reliability) },
  ].map(({ file, svg }) => ({ file, svg: `${svg}\n` }));
}

function page(size: { width: number; height: number }, words: string, parts: readonly string[]): string {
  const paper = element('rect', { ...size, fill: '#ffffff' });
  const text = element('g', { 'font-family': 'sans-serif', fill: ink.text }, parts);
  return drawing(size, words, [paper, text]);
}

function line(
  from: readonly [number, number],
  to: readonly [number, number],
  more: Record<string, string | number> = {},
) {
  const [[x1, y1], [x2, y2]] = [from, to];
  return element('line', { x1, y1, x2, y2, stroke: ink.line, ...more });
}

const ways = [
  { key: 'before', name: 'all seen, as they are', colour: ink.seen },
  { key: 'after', name: 'weighted', colour: ink.mended },
  { key: 'invitations', name: 'by repeated invitations', colour: ink.third },
] as const;

/** Bias of every way of counting, with how much it differs from registry to registry. */
function biasFigure(rows: readonly AttendanceRow[]): string {
  const [left, top, step, width] = [250, 62, 58, 720];
  const height = top + step * rows.length + 44;
  const x = (share: number) => left + ((share + 0.06) / 0.24) * (width - left - 24);
  const ticks = [-0.05, 0, 0.05, 0.1, 0.15];
  const bottom = height - 40;
  const mark = (of: Performance, y: number, colour: string) =>
    of.count === 0
      ? []
      : [
          line([x(of.bias - of.sd), y], [x(of.bias + of.sd), y], { stroke: colour, 'stroke-width': 2 }),
          element('circle', { cx: x(of.bias), cy: y, r: 5, fill: colour }),
        ];
  return page({ width, height }, 'Bias of the share with trouble, by who comes back and how it is counted.', [
    label('How far from the truth a share is counted', { x: 12, y: 22 }, { 'font-weight': 600 }),
    ...ways.map(({ name, colour }, k) => label(`● ${name}`, { x: 12 + 190 * k, y: 44 }, { fill: colour })),
    ...ticks.flatMap((tick) => [
      line([x(tick), top - 6], [x(tick), bottom], tick === 0 ? { stroke: ink.quiet } : {}),
      label(points(tick), { x: x(tick), y: bottom + 18 }, { 'text-anchor': 'middle' }),
    ]),
    label('of 100, counted less true; bars: one standard deviation between registries', {
      x: left - 60,
      y: height - 5,
    }),
    ...rows.flatMap((row, r) => [
      label(row.name, { x: 12, y: top + step * r + 26 }),
      ...ways.flatMap(({ key, colour }, k) => mark(row[key], top + step * r + 8 + 14 * k, colour)),
    ]),
  ]);
}

function points(share: number): string {
  const value = Math.round(100 * share);
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}

const names: Readonly<Record<(typeof intervals)[number], string>> = {
  seen: 'those who came',
  weighted: 'all, weighted',
  bounds: 'bounds',
  difference: 'seen less said',
  bin: 'a bin of the curve',
  slope: 'slope',
  brier: 'Brier’s score',
  mean: 'mean in mm',
  inside: 'inside a forecast',
};

/** How often every interval held the truth, clinic by clinic: a table of shades with its numbers. */
function coverageFigure(rows: readonly CoverageRow[]): string {
  const [left, top, cell, high] = [324, 118, 62, 24];
  const width = left + cell * intervals.length + 76;
  const height = top + high * rows.length + 34;
  const shade = (covered: number) => (covered >= 0.925 ? '#dcebe9' : covered >= 0.895 ? '#f3e6c4' : '#efc4c4');
  const boxes = rows.flatMap(({ held }, r) =>
    intervals.flatMap((shown, k) => {
      const { covered, count } = held[shown];
      const at = { x: left + cell * k, y: top + high * r };
      if (count < 20) return [label('·', { x: at.x + cell / 2, y: at.y + 17 }, { 'text-anchor': 'middle' })];
      const box = { ...at, width: cell - 2, height: high - 2, fill: shade(covered) };
      const number = String(Math.round(100 * covered));
      return [element('rect', box), label(number, { x: at.x + cell / 2, y: at.y + 17 }, { 'text-anchor': 'middle' })];
    }),
  );
  return page({ width, height }, 'How many of 100 intervals held the truth, by clinic and kind of interval.', [
    label(
      'Of 100 intervals that should hold the truth 95 times, so many did',
      { x: 12, y: 22 },
      { 'font-weight': 600 },
    ),
    ...intervals.map((shown, k) => {
      const at = `translate(${left + cell * k + 26} ${top - 8}) rotate(-35)`;
      return label(names[shown], { x: 0, y: 0 }, { transform: at });
    }),
    ...rows.map(({ name }, r) => label(name, { x: 12, y: top + high * r + 17 })),
    ...boxes,
    label(
      'Green: 93 and more; yellow: 90 to 92; red: less. · told in fewer than 20 registries. Half come unless said.',
      { x: 12, y: height - 10 },
      { fill: ink.quiet },
    ),
  ]);
}

/** What was said against what happened, of forecasts that are right and of some that are too sure. */
function reliabilityFigure(curves: readonly KnownCurve[]): string {
  const [size, left, top] = [300, 56, 64];
  const width = (left + size + 12) * curves.length + 6;
  const height = top + size + 52;
  const of = (curve: KnownCurve, k: number) => {
    const from = (left + size + 12) * k + left;
    const x = (share: number) => from + share * size;
    const y = (share: number) => top + (1 - share) * size;
    const slope =
      curve.slope === null
        ? ''
        : `slope ${curve.slope.value.toFixed(2)} (${curve.slope.lo95.toFixed(2)} to ${curve.slope.hi95.toFixed(2)})`;
    return [
      label(`${curve.name[0]?.toUpperCase()}${curve.name.slice(1)}`, { x: from, y: 24 }, { 'font-weight': 600 }),
      label(slope, { x: from, y: 44 }),
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
        line([x(tick), y(0)], [x(tick), y(1)]),
        line([x(0), y(tick)], [x(1), y(tick)]),
        label(String(100 * tick), { x: x(tick), y: y(0) + 18 }, { 'text-anchor': 'middle' }),
        label(String(100 * tick), { x: x(0) - 8, y: y(tick) + 5 }, { 'text-anchor': 'end' }),
      ]),
      line([x(0), y(0)], [x(1), y(1)], { stroke: ink.quiet, 'stroke-dasharray': '5 4' }),
      ...curve.bins.flatMap(({ said, seen }) => [
        line([x(said), y(seen.lo95)], [x(said), y(seen.hi95)], { stroke: ink.text, 'stroke-width': 2 }),
        element('circle', { cx: x(said), cy: y(seen.value), r: 5, fill: ink.mended }),
      ]),
      label('said, of 100', { x: x(0.5), y: y(0) + 40 }, { 'text-anchor': 'middle' }),
      label(
        'had it, of 100',
        { x: 0, y: 0 },
        { transform: `translate(${from - 40} ${y(0.5)}) rotate(-90)`, 'text-anchor': 'middle' },
      ),
    ];
  };
  return page(
    { width, height },
    'Reliability curves of one simulated clinic whose chances are known.',
    curves.flatMap(of),
  );
}
