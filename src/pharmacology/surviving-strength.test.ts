import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import { builtInPlans, type Injection, type Plan, placeInjections, regionsOf, toxinArms } from '#plan';
import {
  doseAtEndplates,
  nominalResponse,
  perFascicleBlock,
  prepareTreatment,
  responseFromUnit,
  responseInputCount,
  strength,
  survivingStrength,
  type ToxinResponse,
} from './index.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const tilted = buildFace(referenceFaces.asymmetric, 'coarse');
const mirroredFace = buildFace(
  { ...referenceFaces.asymmetric, cornerHeightDifference: -referenceFaces.asymmetric.cornerHeightDifference },
  'coarse',
);
const weeks = [0, 0.5, 1, 2, 4, 8, 12, 16, 20, 24, 32];

const sitesOf = (plan: Plan) => toxinArms(plan).flatMap(({ injections }) => injections).length;
const toxinPlans = Object.values<Plan>(builtInPlans).filter(
  (plan) => toxinArms(plan).length > 0 && regionsOf(plan).mouth,
);
const drawOf = (plan: Plan) => {
  const count = responseInputCount(sitesOf(plan));
  return fc
    .array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: count, maxLength: count })
    .map((row) => withoutCompensation(responseFromUnit(row, sitesOf(plan))));
};
/** What is recruited against a weakened muscle grows with the dose; the toxin alone never strengthens anything. */
const withoutCompensation = ({ sites, treatment }: ToxinResponse): ToxinResponse => ({
  sites,
  treatment: { ...treatment, compensation: 0 },
});
const planAndDraw = fc.constantFrom(...toxinPlans).chain((plan) => fc.tuple(fc.constant(plan), drawOf(plan)));

function strengthOf(on: FaceModel, plan: Plan, response: ToxinResponse): Float64Array {
  const result = survivingStrength(on, plan, response, weeks);
  if (!result.ok) throw new Error(result.detail);
  return result.strength;
}

function fullBlockOf(plan: Plan, response: ToxinResponse): Float64Array {
  const preparation = prepareTreatment(face, plan);
  if (!preparation.ok) throw new Error(preparation.detail);
  return perFascicleBlock(preparation.prepared, response);
}

function changedInjections(plan: Plan, change: (injection: Injection, index: number) => Injection): Plan {
  return { ...plan, arms: toxinArms(plan).map((arm) => ({ ...arm, injections: arm.injections.map(change) })) };
}

/** Mean over the fascicles of some muscles, weighted by their sections. */
function meanOf(on: FaceModel, values: ArrayLike<number>, ids: RegExp): number {
  const chosen = on.fascicles.flatMap((fascicle, f) =>
    ids.test(fascicle.id) ? [{ section: fascicle.crossSection, f }] : [],
  );
  const area = chosen.reduce((sum, { section }) => sum + section, 0);
  return chosen.reduce((sum, { section, f }) => sum + (section / area) * values[f], 0);
}

describe('surviving strength', () => {
  test('without toxin everything keeps exactly its strength', () => {
    const result = strengthOf(face, builtInPlans.none, nominalResponse(0));
    expect(result.every((value) => value === 1)).toBe(true);
  });

  test('week 0 is exactly untreated; nothing is ever stronger than before or weaker than nothing', () => {
    fc.assert(
      fc.property(planAndDraw, ([plan, response]) => {
        const result = strengthOf(face, plan, response);
        const n = face.fascicles.length;
        expect(result.subarray(0, n).every((value) => value === 1)).toBe(true);
        expect(result.every((value) => value >= 0 && value <= 1)).toBe(true);
        // needles that miss by three standard deviations may reach no endplate at all
        const reached = Math.max(...fullBlockOf(plan, response));
        const weakest = Math.min(...result.subarray(3 * n, 4 * n));
        if (reached > 1e-9) expect(weakest).toBeLessThan(1);
        if (reached === 0) expect(weakest).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test.each(toxinPlans)('$label weakens something when its needles go where they are meant to', (plan) => {
    expect(Math.max(...fullBlockOf(plan, nominalResponse(sitesOf(plan))))).toBeGreaterThan(0.01);
  });

  test('more units, at one site or all, never block less in any fascicle at any week', () => {
    fc.assert(
      fc.property(
        planAndDraw,
        fc.array(fc.double({ min: 1, max: 4, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ([plan, response], more) => {
          const stronger = changedInjections(plan, (injection, i) => ({
            ...injection,
            units: injection.units * more[i],
          }));
          const [before, after] = [plan, stronger].map((each) => strengthOf(face, each, response));
          before.forEach((value, i) => {
            expect(after[i]).toBeLessThanOrEqual(value + 1e-12);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a mirrored plan and response on a mirrored face give mirrored strength', () => {
    const partner = tilted.fascicles.map(({ id }) => {
      const other = /\.left\b/.test(id) ? id.replace('.left', '.right') : id.replace('.right', '.left');
      return mirroredFace.fascicles.findIndex((fascicle) => fascicle.id === other);
    });
    expect(partner.every((index) => index >= 0)).toBe(true);
    const swapped = { 'patient-left': 'patient-right', 'patient-right': 'patient-left', midline: 'midline' } as const;
    fc.assert(
      fc.property(planAndDraw, ([plan, response]) => {
        const other = changedInjections(plan, ({ site, ...rest }) => ({
          ...rest,
          site: { ...site, side: swapped[site.side], dxMm: -site.dxMm },
        }));
        const sites = {
          ...response.sites,
          placementX: response.sites.placementX.map((x) => -x),
          driftX: response.sites.driftX.map((x) => -x),
        };
        const here = strengthOf(tilted, plan, response);
        const there = strengthOf(mirroredFace, other, { ...response, sites });
        const n = partner.length;
        here.forEach((value, i) => {
          expect(there[n * Math.floor(i / n) + partner[i % n]]).toBeCloseTo(value, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('writes where it is told and refuses a draw for another number of sites', () => {
    const preparation = prepareTreatment(face, builtInPlans['lip-flip-4x1']);
    if (!preparation.ok) throw new Error(preparation.detail);
    const out = new Float64Array(weeks.length * face.fascicles.length);
    expect(strength(preparation.prepared, nominalResponse(4), weeks, out)).toBe(out);
    expect(() => strength(preparation.prepared, nominalResponse(3), weeks)).toThrow(
      'response must be drawn for 4 sites',
    );
    expect(() => strength(preparation.prepared, nominalResponse(4), [1], out)).toThrow('out must hold');
  });

  test('a plan that does not fit the face is refused with its field', () => {
    const deep = changedInjections(builtInPlans['lip-flip-4x1'], (injection) => ({ ...injection, depthMm: 19 }));
    expect(survivingStrength(face, deep, nominalResponse(4), weeks)).toMatchObject({
      ok: false,
      path: 'arms[0].injections[0].depthMm',
    });
  });

  test('the same number of units of two products is not the same dose', () => {
    const [arm] = builtInPlans['lip-flip-4x1'].arms;
    const abo: Plan = { ...builtInPlans.none, arms: [{ ...arm, product: 'abobotulinumtoxinA', vialUnits: 300 }] };
    const [first, second] = [builtInPlans['lip-flip-4x1'], abo].map((plan) =>
      strengthOf(face, plan, nominalResponse(4)),
    );
    const n = face.fascicles.length;
    expect(meanOf(face, second.subarray(3 * n), /marginalis.superior/)).toBeGreaterThan(
      meanOf(face, first.subarray(3 * n), /marginalis.superior/) + 0.1,
    );
  });
});

function blockOf(plan: Plan): Float64Array {
  const preparation = prepareTreatment(face, plan);
  if (!preparation.ok) throw new Error(preparation.detail);
  return perFascicleBlock(preparation.prepared, nominalResponse(sitesOf(plan)));
}

const marginalis = /marginalis\.superior/;
const nearBorder = /(marginalis\.superior|peripheralis\.superior\.\w+\.[12]$)/;
const elevators = /levatorLabiiSuperioris/;

describe('built-in plans at the medians', () => {
  test('4 x 1 U at the upper border blocks about half of the fibres near it and spares the rest of the mouth', () => {
    const block = blockOf(builtInPlans['lip-flip-4x1']);
    expect(meanOf(face, block, nearBorder)).toBeGreaterThan(0.4);
    expect(meanOf(face, block, nearBorder)).toBeLessThan(0.6);
    expect(meanOf(face, block, /orbicularisOris.*inferior/)).toBeLessThan(0.02);
    expect(meanOf(face, block, /zygomaticusMajor/)).toBeLessThan(0.01);
  });

  test('block falls off with distance from the border and reaches the neighbours', () => {
    const block = blockOf(builtInPlans['lip-flip-heavy']);
    const outward = [1, 2, 3, 4, 5].map((i) =>
      meanOf(face, block, new RegExp(`peripheralis\\.superior\\.\\w+\\.${i}$`)),
    );
    expect(outward).toEqual(outward.toSorted((a, b) => b - a));
    expect(meanOf(face, block, elevators)).toBeGreaterThan(0.005);
    expect(meanOf(face, blockOf(builtInPlans['perioral-lines-12']), /depressorLabiiInferioris/)).toBeGreaterThan(0.05);
  });

  test('more units at the same sites block more: 4 x 1 against 4 x 2.5 U, 7.5 against 12 U', () => {
    const pairs = [
      ['lip-flip-4x1', 'lip-flip-heavy'],
      ['perioral-lines-7.5', 'perioral-lines-12'],
    ] as const;
    for (const [light, heavy] of pairs) {
      const [less, more] = [light, heavy].map((name) => meanOf(face, blockOf(builtInPlans[name]), marginalis));
      expect(more - less).toBeGreaterThan(0.08);
    }
  });

  test('2.5 U a side beside the nose block about half of the elevators and little else', () => {
    const block = blockOf(builtInPlans['gummy-smile-2.5']);
    expect(meanOf(face, block, elevators)).toBeGreaterThan(0.4);
    expect(meanOf(face, block, /orbicularisOris/)).toBeLessThan(0.05);
  });

  test('dose falls on the same fascicles as the block', () => {
    const plan = builtInPlans['lip-flip-4x1'];
    const placed = placeInjections(plan, face);
    if (!placed.ok) throw new Error(placed.detail);
    const dose = doseAtEndplates(face, placed.placed, nominalResponse(4));
    expect(meanOf(face, dose, marginalis)).toBeGreaterThan(5 * meanOf(face, dose, /peripheralis\.superior\.\w+\.4/));
    expect(() =>
      doseAtEndplates(
        face,
        [placed.placed[0], { ...placed.placed[1], product: 'daxibotulinumtoxinA' }],
        nominalResponse(2),
      ),
    ).toThrow('one product');
  });
});

/** Strength lost by some muscles at a week, over that at week 2. */
function leftOfEffect(plan: Plan, ids: RegExp, week: number): number {
  const [early, late] = [2, week].map((at) => {
    const result = survivingStrength(face, plan, nominalResponse(sitesOf(plan)), [at]);
    if (!result.ok) throw new Error(result.detail);
    return 1 - meanOf(face, result.strength, ids);
  });
  return late / early;
}

describe('how long it lasts, at the medians', () => {
  test('a lip flip is half gone between weeks 8 and 16 and all but gone at week 32', () => {
    const left = (week: number) => leftOfEffect(builtInPlans['lip-flip-4x1'], marginalis, week);
    expect([left(4) > 0.9, left(8) > 0.5, left(16) < 0.5, left(32) < 0.1]).toEqual([true, true, true, true]);
  });

  test('a treated gummy smile is about stable to week 8, not back at week 12 and near baseline at week 24', () => {
    const left = (week: number) => leftOfEffect(builtInPlans['gummy-smile-2.5'], elevators, week);
    expect([left(8) > 0.75, left(12) > 0.4, left(24) > 0.02, left(24) < 0.15]).toEqual([true, true, true, true]);
  });

  test('12 U for lip lines last longer than 7.5 U', () => {
    const [light, heavy] = (['perioral-lines-7.5', 'perioral-lines-12'] as const).map((name) =>
      leftOfEffect(builtInPlans[name], marginalis, 16),
    );
    expect(heavy).toBeGreaterThan(light);
  });
});
