import type { Voice } from '#messages';
import { printInk } from '../charts/ink.ts';
import { drawing, element, label } from '../svg.ts';

/** One dose: what it lifts [mm] against what is kept [1 = now]; both with their quantiles. */
export interface LiftPoint {
  readonly label: string;
  readonly asPlanned: boolean;
  readonly lift: Quantiles;
  readonly kept: Quantiles;
}

interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

const size = { width: 340, height: 246 } as const;
const plot = { left: 46, right: 12, top: 28, bottom: 44 } as const;
const leastLift = [-0.2, 1] as const;
const leastKept = [0.8, 1.05] as const;

/** A line through doses of the same sites, the planned one with half and 90 of 100 treatments, over the cannot-tell band. */
export function liftChart(points: readonly LiftPoint[], cannotTell: number, kept: string, voice: Voice): string {
  const x = axis(
    span(
      points.map((point) => point.kept),
      leastKept,
    ),
    [plot.left, size.width - plot.right],
  );
  const y = axis(
    span(
      points.map((point) => point.lift),
      leastLift,
    ),
    [size.height - plot.bottom, plot.top],
  );
  const top = Math.max(plot.top, y.at(cannotTell));
  const bottom = Math.min(size.height - plot.bottom, y.at(-cannotTell));
  const width = size.width - plot.left - plot.right;
  const path = points.map(({ lift, kept: left }, i) => `${i === 0 ? 'M' : 'L'}${x.at(left.p50)} ${y.at(lift.p50)}`);
  const words = points.map(({ label: dose, lift, kept: left }) =>
    voice.say('report.lift.point', { dose, lift: voice.change(lift.p50, 2), kept: voice.number(left.p50, 2) }),
  );
  return drawing(size, `${voice.say('report.lift.chart', { kept })} ${words.join('; ')}`, [
    element('rect', { x: plot.left, y: top, width, height: Math.max(0, bottom - top), fill: printInk.band }),
    ...ticks(x, y, voice),
    element('path', { d: path.join(''), fill: 'none', stroke: printInk.ink, 'stroke-width': 1.5 }),
    ...points.flatMap((point) => dose(point, x, y)),
    label(
      voice.say('report.lift.keptAxis', { kept }),
      { x: (plot.left + size.width) / 2, y: size.height - 6 },
      { 'text-anchor': 'middle' },
    ),
    label(voice.say('report.lift.axis'), { x: 0, y: 13 }),
  ]);
}

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

function dose({ label: text, asPlanned, lift, kept }: LiftPoint, x: Axis, y: Axis): readonly string[] {
  const ink = printInk;
  const [cx, cy] = [x.at(kept.p50), y.at(lift.p50)];
  const line = (d: string, thickness: number) => element('path', { d, stroke: ink.ink, 'stroke-width': thickness });
  const cross = asPlanned
    ? [
        line(`M${x.at(kept.p05)} ${cy}H${x.at(kept.p95)}`, 1.2),
        line(`M${x.at(kept.p25)} ${cy}H${x.at(kept.p75)}`, 4),
        line(`M${cx} ${y.at(lift.p05)}V${y.at(lift.p95)}`, 1.2),
        line(`M${cx} ${y.at(lift.p25)}V${y.at(lift.p75)}`, 4),
      ]
    : [];
  const fill = asPlanned ? ink.ink : ink.paper;
  return [
    ...cross,
    element('circle', { cx, cy, r: asPlanned ? 5 : 3.5, fill, stroke: ink.ink, 'stroke-width': 1.3 }),
    ...(asPlanned ? [label(text, { x: cx + 8, y: cy - 8 }, { 'font-weight': 600 })] : []),
  ];
}

function ticks(x: Axis, y: Axis, voice: Voice): readonly string[] {
  const ink = printInk;
  const foot = size.height - plot.bottom;
  return [
    ...y.ticks.flatMap((tick) => [
      element('path', {
        d: `M${plot.left} ${y.at(tick)}H${size.width - plot.right}`,
        stroke: tick === 0 ? ink.quiet : ink.band,
      }),
      label(voice.number(tick), { x: plot.left - 6, y: y.at(tick) + 5 }, { 'text-anchor': 'end' }),
    ]),
    ...x.ticks.flatMap((tick) => [
      element('path', { d: `M${x.at(tick)} ${foot}v4`, stroke: ink.quiet }),
      label(voice.number(tick), { x: x.at(tick), y: foot + 18 }, { 'text-anchor': 'middle' }),
    ]),
  ];
}

function span(all: readonly Quantiles[], [low, high]: readonly [number, number]): readonly [number, number] {
  return [Math.min(low, ...all.map(({ p05 }) => p05)), Math.max(high, ...all.map(({ p95 }) => p95))];
}

function axis([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Axis {
  const step = [0.1, 0.2, 0.5, 1, 2, 5].find((one) => (high - low) / one <= 6) ?? 10;
  const [first, last] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const count = Math.round((last - first) / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, i) => Math.round((first + i * step) * 1000) / 1000),
    at: (value) => Math.round((from + ((value - first) / (last - first)) * (to - from)) * 100) / 100,
  };
}
