import { type NumberRow, numberRow } from '#sources';
import type { Capture, CaptureFlag } from './capture.ts';
import { coarseness } from './intervals.ts';
import type { LipMeasure } from './names.ts';

/** One standard deviation of the difference between two pictures of an unchanged face, beyond pose and ruler. */
export interface StillError {
  /** neither picture has a flag that names a doubt */
  readonly plain: NumberRow;
  readonly doubtful: NumberRow;
}

type Row = readonly [sd: number, least: number, most: number];

const row = ([sd, least, most]: Row, unit: string, source: NumberRow['source']) =>
  numberRow(sd, [least, most], unit, source);

const derived = (plain: Row, doubtful: Row, unit = 'mm'): StillError => ({
  plain: row(plain, unit, 'derived'),
  doubtful: row(doubtful, unit, 'derived'),
});

const assumed = (sd: number): StillError => {
  const both = row([sd, sd / 2, 2 * sd], 'mm', 'assumed');
  return { plain: both, doubtful: both };
};

/**
 * Per measure at 4 px/mm, from unchanged pairs of synthetic pictures of the people of the derivation: the value with which
 * 95 of 100 errors lie within 1.96 of it, or their root mean square where that is more, every person counting alike, at
 * least 0.05 mm; range: least and most of one person. No plain picture there shows an open mouth, so gap and incisors have
 * one value. `node test/stress/still-pairs/write-study.ts FOLDER` works them out again.
 */
export const stillErrors: Readonly<Record<LipMeasure, StillError>> = {
  upperVermilionHeight: derived([0.06, 0, 0.06], [0.27, 0, 0.37]),
  lowerVermilionHeight: derived([0.22, 0, 0.35], [0.75, 0.28, 1.01]),
  vermilionShowLateral: derived([0.05, 0, 0.05], [0.16, 0, 0.24]),
  philtrumLength: derived([0.16, 0, 0.16], [0.21, 0, 0.48]),
  upperLipLength: derived([0.1, 0, 0.1], [0.34, 0, 0.73]),
  upperLipProjection: assumed(1),
  incisorShow: derived([0.58, 0, 0.82], [0.58, 0, 0.82]),
  gingivalShow: assumed(0.6),
  mouthWidth: derived([0.05, 0, 0.05], [1.05, 0, 1.93]),
  commissureHeightLeft: derived([0.05, 0, 0.05], [0.07, 0, 0.11]),
  commissureHeightRight: derived([0.05, 0, 0.05], [0.07, 0, 0.11]),
  commissureExcursionLeft: assumed(0.7),
  commissureExcursionRight: assumed(0.7),
  smileLineStraightness: derived([0.05, 0, 0.05], [0.41, 0, 0.72]),
  interlabialGap: derived([0.63, 0, 0.84], [0.63, 0, 0.84]),
  upperLipAreaMm2: derived([3.9, 0, 6.6], [12.7, 0, 18.6], 'mm2'),
};

/** Flags that name no doubt about what was seen; resolution has its own factor. */
const undoubting: readonly CaptureFlag[] = ['below-4-px-per-mm', 'expression-uncertain', 'points-moved-by-hand'];

/**
 * How differently one measure reads in two single pictures of an unchanged face: one standard deviation [its unit], without
 * what pose and ruler do, and without what the person does.
 */
export function stillChangeSd(name: LipMeasure, pictures: readonly Pick<Capture, 'flags' | 'scale'>[]): number {
  const doubtful = pictures.some(({ flags }) => flags.some((flag) => !undoubting.includes(flag)));
  const { plain, doubtful: doubted } = stillErrors[name];
  const coarsest = Math.min(...pictures.map(({ scale }) => scale.pxPerMm));
  return (doubtful ? doubted : plain).value * coarseness(coarsest);
}
