import type { MotionCurve } from '#compare';
import type { Voice } from '#messages';
import { printInk } from '../charts/ink.ts';
import { drawing, element, label } from '../svg.ts';

const [width, height, left, bottom] = [360, 190, 44, 158];
const ink = printInk;

/**
 * One measure over time: before as a thin line in the middle of the cannot-tell band, after as a thick line. Where a
 * moment does not count the lines have a gap.
 * @param limit half-width of what cannot be told [the measure's unit]
 */
export function curveChart(curve: MotionCurve, limit: number, voice: Voice): string {
  const title = voice.say(`measured.${curve.measure}`);
  const told = [...curve.before, ...curve.after].filter((value) => value !== null);
  const [low, high] = [Math.min(...told) - limit, Math.max(...told) + limit];
  const times = curve.fromOnsetSeconds;
  const [from, to] = [times[0], times[times.length - 1]];
  const x = (t: number) => left + ((t - from) / (to - from)) * (width - left - 8);
  const y = (value: number) => bottom - ((value - low) / Math.max(1e-9, high - low)) * (bottom - 24);
  const line = (values: MotionCurve['before'], thickness: number) =>
    element('path', { d: pathOf(values, times, x, y), fill: 'none', stroke: ink.ink, 'stroke-width': thickness });
  const words = voice.say('measured.pair.curve', { measure: title, lo: voice.number(low), hi: voice.number(high) });
  return drawing({ width, height }, words, [
    element('path', { d: bandOf(curve.before, limit, times, x, y), fill: ink.band }),
    element('path', { d: `M${x(0)} 24V${bottom}`, stroke: ink.quiet }),
    element('path', { d: `M${left} ${bottom}H${width - 8}`, stroke: ink.quiet }),
    line(curve.before, 1),
    line(curve.after, 2.5),
    label(voice.say('measured.curve', { measure: title }), { x: 0, y: 14 }, { 'font-weight': 600 }),
    ...[low + limit, high - limit].map((value) =>
      label(voice.number(value), { x: left - 6, y: y(value) + 5 }, { 'text-anchor': 'end' }),
    ),
    label(voice.say('measured.pair.restLeft'), { x: Math.max(0, x(0) - 20), y: bottom + 18 }),
    label(`${voice.number(to)} s`, { x: width - 8, y: bottom + 18 }, { 'text-anchor': 'end' }),
  ]);
}

type Scale = (value: number) => number;

function pathOf(values: MotionCurve['before'], times: readonly number[], x: Scale, y: Scale): string {
  return values
    .map((value, i) => {
      if (value === null) return '';
      return `${i === 0 || values[i - 1] === null ? 'M' : 'L'}${point(x(times[i]), y(value))}`;
    })
    .join('');
}

/** The band around a line, one closed piece per stretch without gaps. */
function bandOf(values: MotionCurve['before'], limit: number, times: readonly number[], x: Scale, y: Scale): string {
  const pieces: number[][] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    if (i === 0 || values[i - 1] === null) pieces.push([]);
    pieces[pieces.length - 1].push(i);
  }
  const edge = (piece: readonly number[], by: number) =>
    piece.map((i) => point(x(times[i]), y((values[i] as number) + by)));
  return pieces.map((piece) => `M${[...edge(piece, limit), ...edge(piece, -limit).toReversed()].join('L')}Z`).join('');
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
