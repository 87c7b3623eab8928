import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BrowModel, buildBrow, buildFace, meanBrow, referenceFaces } from '#anatomy';
import { builtInPlans, type Plan } from '#plan';
import {
  nominalResponse,
  prepareTreatment,
  responseFromUnit,
  responseInputCount,
  strength,
  type ToxinResponse,
} from './index.ts';

const brow: BrowModel = buildBrow(meanBrow('female'));
const plan: Plan = builtInPlans['brow-lift'];
const sites = 5;
const weeks = [0, 1, 2, 8, 16];

function onBrow(of: Plan, response: ToxinResponse): Float64Array {
  const preparation = prepareTreatment(brow, of);
  if (!preparation.ok) throw new Error(preparation.detail);
  return strength(preparation.prepared, response, weeks);
}

const withTreatment = (response: ToxinResponse, change: Partial<ToxinResponse['treatment']>): ToxinResponse => ({
  sites: response.sites,
  treatment: { ...response.treatment, ...change },
});
const count = responseInputCount(sites);
const draw = fc
  .array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: count, maxLength: count })
  .map((row) => responseFromUnit(row, sites));
const numbersOf = (muscle: RegExp, side = 'left') =>
  brow.fascicles.flatMap((fascicle, f) => (muscle.test(fascicle.muscle) && fascicle.side === side ? [f] : []));
const atWeek2 = (all: Float64Array, f: number) => all[2 * brow.fascicles.length + f];

describe('toxin in the brow', () => {
  test('weakens the corrugators and the procerus, hardly the frontalis, and is the same left and right', () => {
    const left = onBrow(plan, withTreatment(nominalResponse(sites), { compensation: 0 }));
    const mean = (muscle: RegExp, side?: string) => {
      const found = numbersOf(muscle, side).map((f) => atWeek2(left, f));
      return found.reduce((a, b) => a + b, 0) / found.length;
    };
    expect(mean(/corrugator/)).toBeLessThan(0.4);
    expect(mean(/procerus/)).toBeLessThan(0.4);
    expect(mean(/frontalis.lateral/)).toBeGreaterThan(mean(/corrugator/));
    expect(mean(/corrugator/)).toBeCloseTo(mean(/corrugator/, 'right'), 9);
    expect(mean(/levator/)).toBeGreaterThan(0.9);
  });

  test('about the mouth leaves a brow exactly as it is', () => {
    const response = nominalResponse(0);
    expect(onBrow(builtInPlans['lip-flip-heavy'], response).every((value) => value === 1)).toBe(true);
  });

  test('reaches the levator of the lid only through the septum', () => {
    fc.assert(
      fc.property(draw, (response) => {
        const lid = numbersOf(/levatorPalpebrae/)[0];
        const [closed, half, open] = [0, 0.5, 1].map((septumPassage) =>
          atWeek2(onBrow(plan, withTreatment(response, { septumPassage })), lid),
        );
        expect(closed).toBe(1);
        expect(half).toBeGreaterThanOrEqual(open);
      }),
      { numRuns: 15 },
    );
  });

  test('more units never block less where nothing compensates', () => {
    fc.assert(
      fc.property(draw, fc.double({ min: 1, max: 2, noNaN: true }), (response, factor) => {
        const [arm] = builtInPlans['brow-lift'].arms;
        const more = {
          ...plan,
          arms: [{ ...arm, injections: arm.injections.map((one) => ({ ...one, units: factor * one.units })) }],
        };
        const alone = withTreatment(response, { compensation: 0 });
        const [less, moreBlocked] = [onBrow(plan, alone), onBrow(more, alone)];
        less.forEach((left, i) => {
          expect(moreBlocked[i]).toBeLessThanOrEqual(left + 1e-12);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('a compensating antagonist', () => {
  test('is recruited in proportion to what its opponents lost, more in the brow than about the mouth', () => {
    const [none, some, more] = [0, 0.2, 0.4].map((compensation) =>
      onBrow(plan, withTreatment(nominalResponse(sites), { compensation })),
    );
    const [f] = numbersOf(/frontalis.medial/);
    const gained = (all: Float64Array) => atWeek2(all, f) / atWeek2(none, f) - 1;
    expect(gained(some)).toBeGreaterThan(0.05);
    expect(gained(more)).toBeCloseTo(2 * gained(some), 9);
    const face = buildFace(referenceFaces['reference-female'], 'coarse');
    const flip = prepareTreatment(face, builtInPlans['lip-flip-4x1']);
    if (!flip.ok) throw new Error(flip.detail);
    const lips = [0, 0.4].map((compensation) =>
      strength(flip.prepared, withTreatment(nominalResponse(4), { compensation }), [2]),
    );
    const elevator = face.fascicles.findIndex(({ muscle }) => muscle === 'levatorLabiiSuperioris');
    expect(lips[1][elevator] / lips[0][elevator] - 1).toBeGreaterThan(0);
    expect(lips[1][elevator] / lips[0][elevator] - 1).toBeLessThan(gained(more));
  });

  test('changes nothing without toxin and nothing at week 0', () => {
    const response = withTreatment(nominalResponse(0), { compensation: 1 });
    expect(onBrow(builtInPlans.none, response).every((value) => value === 1)).toBe(true);
    const treated = onBrow(plan, withTreatment(nominalResponse(sites), { compensation: 1 }));
    expect(treated.subarray(0, brow.fascicles.length).every((value) => value === 1)).toBe(true);
  });
});
