import type { Estimate } from '#clip';
import type { LipMeasure } from '#measure';
import { type FilmedClip, smileWays } from './film.ts';

/** One line of the table: what was asked, what was found, what was aimed at. */
export interface Score {
  readonly quantity: string;
  readonly found: string;
  readonly goal: string;
}

/** What repeats, what changes and what moves, each against the truth it was drawn from. */
export function scoreClips(clips: readonly FilmedClip[]): Score[] {
  return [...repeats(clips), ...changes(clips), ...smiles(clips)];
}

const rootMean = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));

const mm = (value: number): string => `${value.toFixed(2)} mm`;

function measureOf({ measures }: FilmedClip, name: LipMeasure): number | null {
  return measures[name]?.value ?? null;
}

const repeated: readonly (readonly [label: string, goal: string, read: (clip: FilmedClip) => number | null])[] = [
  ['upper vermilion', '0.2', (clip) => measureOf(clip, 'upperVermilionHeight')],
  ['philtrum', '0.3', (clip) => measureOf(clip, 'philtrumLength')],
  ['corner tilt', '0.3', (clip) => difference(clip, 'commissureHeightLeft', 'commissureHeightRight')],
  ['mouth width', '0.6', (clip) => measureOf(clip, 'mouthWidth')],
];

function difference(clip: FilmedClip, a: LipMeasure, b: LipMeasure): number | null {
  const [left, right] = [measureOf(clip, a), measureOf(clip, b)];
  return left === null || right === null ? null : left - right;
}

/** Two clips of the same unchanged face, another sway and other noise. */
function repeats(clips: readonly FilmedClip[]): Score[] {
  const still = personsOf(clips).map((own) => own.filter((clip) => clip.kind === 'rest' && clip.mm === 0));
  return repeated.map(([label, goal, read]) => {
    const apart = still.flatMap(([one, other]) => {
      const [a, b] = [one && read(one), other && read(other)];
      return a == null || b == null ? [] : [b - a];
    });
    const worst = Math.max(...apart.map(Math.abs));
    const found = `${mm(rootMean(apart))} RMS, worst ${worst.toFixed(2)}, ${apart.length} pairs`;
    return { quantity: `repeatability, ${label}`, found, goal: `${goal} mm` };
  });
}

/** Clips whose upper border was raised, against the mean of the unchanged ones. */
function changes(clips: readonly FilmedClip[]): Score[] {
  const seen = personsOf(clips).flatMap((own) => {
    const before = own
      .filter((clip) => clip.kind === 'rest' && clip.mm === 0)
      .flatMap((clip) => measureOf(clip, 'upperVermilionHeight') ?? []);
    const from = before.reduce((sum, value) => sum + value / before.length, 0);
    return own.flatMap((clip) => {
      const value = clip.kind === 'rest' && clip.mm > 0 ? measureOf(clip, 'upperVermilionHeight') : null;
      return value === null || before.length === 0 ? [] : [{ truth: clip.mm, seen: value - from }];
    });
  });
  const slope =
    seen.reduce((sum, one) => sum + one.truth * one.seen, 0) / seen.reduce((sum, one) => sum + one.truth ** 2, 0);
  const errors = seen.map((one) => one.seen - one.truth);
  const tried = clips.filter((clip) => clip.kind === 'rest' && clip.mm > 0).length;
  return [
    { quantity: 'upper border raised 0.5, 1, 2 mm: slope', found: slope.toFixed(2), goal: '0.85-1.15' },
    {
      quantity: 'the same: error',
      found: `${mm(rootMean(errors))} RMS, worst ${Math.max(...errors.map(Math.abs)).toFixed(2)}, ${seen.length} of ${tried} clips measured`,
      goal: '0.2 mm',
    },
  ];
}

const attack = 0.5;
const ways = {
  left: Math.hypot(...smileWays.left),
  right: Math.hypot(...smileWays.right),
};
/** A cosine of half a second: fastest half way, from a tenth to nine tenths in 0.59 of it. */
const smileTruth = {
  excursionLeft: ways.left,
  excursionRight: ways.right,
  peakSpeed: ((ways.left + ways.right) / 2) * (Math.PI / (2 * attack)),
  attackSeconds: 0.59 * attack,
} as const;

function smiles(clips: readonly FilmedClip[]): Score[] {
  const moved = clips.filter(({ kind }) => kind === 'smile').flatMap(({ motions }) => motions.slice(0, 1));
  const read = (name: keyof typeof smileTruth) => moved.flatMap((one) => one[name] ?? []);
  const excursions = (['excursionLeft', 'excursionRight'] as const).flatMap((name) =>
    read(name).map((one) => ({ one, truth: smileTruth[name] })),
  );
  const slope =
    excursions.reduce((sum, { one, truth }) => sum + one.value * truth, 0) /
    excursions.reduce((sum, { truth }) => sum + truth * truth, 0);
  const errors = excursions.map(({ one, truth }) => one.value - truth);
  const held = (list: readonly { readonly one: Estimate; readonly truth: number }[]) =>
    `${list.filter(({ one, truth }) => one.lo95 <= truth && truth <= one.hi95).length} of ${list.length}`;
  const timed = (name: 'peakSpeed' | 'attackSeconds') => read(name).map((one) => ({ one, truth: smileTruth[name] }));
  const relative = (name: 'peakSpeed' | 'attackSeconds') =>
    `${Math.round(100 * rootMean(timed(name).map(({ one, truth }) => one.value / truth - 1)))} % RMS; interval holds ${held(timed(name))}`;
  return [
    { quantity: 'corners of a smile, 2.8 and 4.2 mm: slope', found: slope.toFixed(2), goal: '0.85-1.1' },
    {
      quantity: 'the same: error',
      found: `${mm(rootMean(errors))} RMS, worst ${Math.max(...errors.map(Math.abs)).toFixed(2)}; interval holds ${held(excursions)}`,
      goal: '0.5 mm; 93-97 %',
    },
    { quantity: 'fastest corner', found: relative('peakSpeed'), goal: 'none set' },
    { quantity: 'attack time', found: relative('attackSeconds'), goal: 'none set' },
  ];
}

function personsOf(clips: readonly FilmedClip[]): FilmedClip[][] {
  const names = [...new Set(clips.map(({ person }) => person))];
  return names.map((name) => clips.filter(({ person }) => person === name));
}
