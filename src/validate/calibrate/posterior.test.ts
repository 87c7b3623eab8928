import { describe, expect, it } from 'vitest';
import { drawPlaces } from '../belief/belief.ts';
import { commonNames } from '../belief/common-priors.ts';
import { fitRow, rowAt, rowGradient } from './emulator.ts';
import { type LearntRow, posteriorOf } from './posterior.ts';

const places = drawPlaces(3, 400);
const at = commonNames.indexOf('onsetDays');
/** Noise that no common number explains. */
const noise = drawPlaces(5, 400).map((row) => 0.5 * row[0]);

function rowOf(study: string, value: number): LearntRow {
  const emulator = fitRow(
    places,
    places.map((z, e) => 1 + 2 * z[at] + 0.3 * z[at] ** 2 + noise[e]),
  );
  return { study, value, emulator: emulator! };
}

describe('fitRow', () => {
  it('finds what a row follows, and its slope', () => {
    const { emulator } = rowOf('a', 0);
    const z = new Float64Array(commonNames.length);
    z[at] = 1;
    expect(rowAt(emulator, z)).toBeCloseTo(3.3, 0);
    expect(rowGradient(emulator, z)[at]).toBeCloseTo(2.6, 0);
  });

  it('says nothing when too few repetitions report anything', () => {
    const few = places.map((_, e) => (e < 40 ? 1 : Number.NaN));
    expect(fitRow(places, few)).toBeNull();
  });
});

describe('posteriorOf', () => {
  it('believes the prior where nothing is learnt', () => {
    const belief = posteriorOf([rowOf('a', 1)]);
    const other = commonNames.indexOf('glandDose');
    expect(Math.abs(belief.mean[other])).toBeLessThan(0.1);
    expect(Math.hypot(...belief.factor[other])).toBeCloseTo(1, 1);
  });

  it('moves towards a number, becomes surer of it, and counts rows of one study for less than of two', () => {
    const one = posteriorOf([rowOf('a', 3)]);
    expect(one.mean[at]).toBeGreaterThan(0.6);
    expect(Math.hypot(...one.factor[at])).toBeLessThan(0.5);
    const sameStudy = posteriorOf([rowOf('a', 3), rowOf('a', 3)]);
    const twoStudies = posteriorOf([rowOf('a', 3), rowOf('b', 3)]);
    expect(Math.hypot(...twoStudies.factor[at])).toBeLessThan(Math.hypot(...sameStudy.factor[at]));
  });
});
