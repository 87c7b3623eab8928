import type { ClipFacts } from '#clip';
import type { LipMeasure } from '#measure';
import type { Voice } from '#messages';
import { printInk } from '../charts/ink.ts';
import { drawing, element, label } from '../svg.ts';
import { expressionInWords } from '../words/lips.ts';

const [width, height, left, top, bottom] = [360, 184, 40, 48, 148];
const ink = printInk;

/** Half of a range that is drawn about a line [the measure's unit]. */
type HalfRange = number;

/**
 * One measure over a clip: a line where moments count, a gap where they do not, the range of a single moment as a band,
 * and a bar above every stretch in which something was held.
 */
export function momentChart(clip: ClipFacts, measure: LipMeasure, half: HalfRange, voice: Voice): string {
  const points = clip.moments.map(({ atSeconds, gated, measures }) => ({
    atSeconds,
    value: gated ? (measures?.[measure] ?? null) : null,
  }));
  const told = points.flatMap(({ value }) => value ?? []);
  if (told.length === 0) return '';
  const [low, high] = [Math.min(...told) - half, Math.max(...told) + half];
  const last = Math.max(1e-9, clip.moments[clip.moments.length - 1].atSeconds);
  const x = (t: number) => left + (t / last) * (width - left - 8);
  const y = (value: number) => bottom - ((value - low) / Math.max(1e-9, high - low)) * (bottom - top);
  const runs = runsOf(points).map((run) => run.map(({ atSeconds, value }) => [x(atSeconds), value] as const));
  const title = voice.say(`measured.${measure}`);
  const words = voice.say('measured.curve.words', {
    measure: title,
    seconds: voice.number(last),
    lo: voice.number(Math.min(...told)),
    hi: voice.number(Math.max(...told)),
  });
  const bands = runs.map((run) => {
    const edge = (by: number) => run.map(([at, value]) => `${at.toFixed(1)} ${y(value + by).toFixed(1)}`);
    return element('path', { d: `M${[...edge(half), ...edge(-half).toReversed()].join('L')}Z`, fill: ink.band });
  });
  const lines = runs.map((run) => {
    const d = `M${run.map(([at, value]) => `${at.toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
    return element('path', { d, fill: 'none', stroke: ink.ink, 'stroke-width': 1.5 });
  });
  return drawing({ width, height }, words, [
    ...bands,
    ...lines,
    ...taskBars(clip, x, voice),
    element('path', { d: `M${left} ${bottom}H${width - 8}`, stroke: ink.quiet }),
    label(voice.say('measured.curve', { measure: title }), { x: 0, y: 12 }, { 'font-weight': 600 }),
    ...[low + half, high - half].map((value) =>
      label(voice.number(value), { x: left - 6, y: y(value) + 5 }, { 'text-anchor': 'end' }),
    ),
    label('0 s', { x: left, y: bottom + 18 }),
    label(`${voice.number(last)} s`, { x: width - 8, y: bottom + 18 }, { 'text-anchor': 'end' }),
  ]);
}

interface Point {
  readonly atSeconds: number;
  readonly value: number | null;
}

/** Stretches without a gap. */
function runsOf(points: readonly Point[]): { atSeconds: number; value: number }[][] {
  const runs: { atSeconds: number; value: number }[][] = [];
  points.forEach(({ atSeconds, value }, i) => {
    if (value === null) return;
    if (i === 0 || points[i - 1].value === null) runs.push([]);
    runs[runs.length - 1].push({ atSeconds, value });
  });
  return runs;
}

/** Bars of movements, named where there is room. */
function taskBars(clip: ClipFacts, x: (t: number) => number, voice: Voice): string[] {
  return clip.tasks
    .filter(({ expression }) => expression !== 'rest')
    .flatMap(({ expression, heldFromSeconds, heldToSeconds }) => {
      const [from, to] = [x(heldFromSeconds), Math.max(x(heldFromSeconds) + 2, x(heldToSeconds))];
      const bar = element('rect', { x: from, y: top - 8, width: to - from, height: 3, fill: ink.quiet });
      const name = expressionInWords(voice, expression);
      return to - from < 7 * name.length ? [bar] : [bar, label(name, { x: from, y: top - 12 })];
    });
}
