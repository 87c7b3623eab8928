import { beforeAll, describe, expect, test } from 'vitest';
import { buildBrow, buildFace, meanBrow, referenceFaces } from '#anatomy';
import { sharedWithMouth } from '#mechanics';
import { plainKernel } from '#numerics';
import { builtInPlans, type Plan } from '#plan';
import { type BrowJob, type BrowResult, solveBrow } from '#simulate';
import type { Forecast, SamplePool } from '../forecast.ts';
import { drawInputs } from '../inputs/draw-inputs.ts';
import { treatmentOn } from '../inputs/treatment.ts';
import { browTreatment, createBrowForecaster } from './brow-forecaster.ts';
import { browPersonNames, drawBrows } from './brow-inputs.ts';
import { runMedianBrow } from './brow-median.ts';
import { joinForecasts } from './join-forecasts.ts';
import { simulatedBrow } from './simulated-brow.ts';
import { type TrainedBrow, trainBrow } from './train-brow.ts';

const brow = buildBrow(meanBrow('female'));
const kernel = plainKernel();
const solved = new Map<string, BrowResult>();
/** Solves in this thread; the same job is solved once. */
const pool: SamplePool = {
  size: 1,
  run: async <Job, Result>(_: 'sample', job: Job) => {
    const key = JSON.stringify(job);
    const result = solved.get(key) ?? solveBrow(job as BrowJob, kernel);
    solved.set(key, result);
    return result as Result;
  },
};
const lift: Plan = builtInPlans['brow-lift'];
const both: Plan = { ...lift, arms: [...builtInPlans['lip-flip-4x1'].arms, ...lift.arms] };
const provenance = { software: 'test', kernel: 'plain' };
const training = { people: 6, treatments: 1 };
const forecaster = createBrowForecaster({ brow, pool, seed: 3, provenance, training });
let trained: TrainedBrow;

beforeAll(async () => {
  expect(await forecaster.train()).toMatchObject({ ok: true, people: 6, refused: 0 });
  const found = await trainBrow({ brow, pool, seed: 3, ...training });
  if (!found.ok) throw new Error(found.detail);
  trained = found.trained;
}, 120_000);

function forecastOf(plan: Plan, draws = 60): Forecast {
  const found = forecaster.forecast(plan, draws);
  if (!found.ok) throw new Error(found.detail);
  return found.forecast;
}

describe('a forecast of a brow', () => {
  test('moves the brow and the frown after a treatment, and says how sure it is', () => {
    const { outcomes, events, surrogate, varianceShares } = forecastOf(lift);
    expect(Object.keys(outcomes)).toEqual(['browRest', 'browRaise', 'frown']);
    expect(outcomes.browRest.browHeightMedial.change['2'].p50).toBeGreaterThan(0);
    expect(outcomes.frown.glabellaStrainHorizontal.change['2'].p50).toBeGreaterThan(2);
    expect(events.eyelidPtosis.probability).toBeLessThan(0.2);
    expect(surrogate.heldOutP95Mm).toBeGreaterThan(0);
    for (const one of varianceShares) {
      expect(one.operatorControls + one.nobodyControls + one.unknownAboutPatient).toBeCloseTo(1, 9);
    }
  });

  test('gives the same bytes for the same seed, and exactly nothing at week 0 or without toxin', () => {
    expect(JSON.stringify(forecastOf(lift))).toBe(JSON.stringify(forecastOf(lift)));
    const none = forecastOf(builtInPlans.none);
    for (const [forecast, weeks] of [
      [none, ['0', '2', '16']],
      [forecastOf(lift), ['0']],
    ] as const) {
      for (const measures of Object.values(forecast.outcomes)) {
        for (const { change } of Object.values(measures)) {
          for (const week of weeks) expect([change[week].p05, change[week].p95].map(Math.abs)).toEqual([0, 0]);
        }
      }
    }
    expect(none.events.eyelidPtosis.probability).toBe(0);
    expect(none.varianceShares).toEqual([]);
  });

  test.each([
    ['people in general', undefined],
    [
      'a known person',
      {
        inputs: ['stiffness', 'sigmaKpa'],
        mean: [0.6, -1],
        covariance: [
          [0.3, 0.2],
          [0.2, 0.4],
        ],
      },
    ],
  ])('draws the people, products and hands that the mouth draws: %s', (_, person) => {
    const face = buildFace(referenceFaces['reference-female'], 'coarse');
    const onMouth = treatmentOn(face, both, { person });
    const onBrow = browTreatment(brow, both, { person });
    if (!onMouth.ok || !onBrow.ok) throw new Error('a plan was refused');
    const mouth = drawInputs(5, 4, onMouth.treatment);
    const brows = drawBrows(5, 4, onBrow.treatment, onBrow.mouthInputs);
    const perTreatment = onBrow.treatment.inputs.filter(({ name, group }) => name === group).length;
    brows.forEach(({ person, response }, d) => {
      for (const name of sharedWithMouth) expect(person.physiology[name]).toBe(mouth[d].person.physiology[name]);
      expect(response.slice(0, perTreatment)).toEqual(mouth[d].response.slice(0, perTreatment));
      expect(response[perTreatment]).not.toBe(mouth[d].response[perTreatment]);
    });
  });

  test('a plan that cannot be on a brow is refused with its path; a mouth is not asked about a brow alone', () => {
    const [arm] = builtInPlans['brow-lift'].arms;
    const deep = { ...lift, arms: [{ ...arm, injections: [{ ...arm.injections[0], depthMm: 19 }] }] };
    expect(forecaster.forecast(deep, 10)).toMatchObject({ ok: false, reason: 'depth-outside-the-tissue' });
    const face = buildFace(referenceFaces['reference-female'], 'coarse');
    expect(treatmentOn(face, lift)).toMatchObject({ ok: false, reason: 'nothing-about-the-mouth' });
  });

  test('one deterministic run solves every week exactly', async () => {
    const run = await runMedianBrow({ brow, plan: lift, pool, weeks: [0, 2] });
    if (!run.ok) throw new Error(run.detail);
    const { change, untreated } = run.outcomes.browRest.browHeightMid;
    expect(change['0']).toBe(0);
    expect(untreated).toBeCloseTo(brow.parameters.browHeightMid, 0);
    expect(run.outcomes.frown.glabellaExcursion.change['2']).toBeLessThan(-1);
  });

  test('single people can be asked, one treatment at a time', () => {
    const person = simulatedBrow(brow, trained).person(new Float64Array(browPersonNames.length).fill(0.5));
    const blocks = Float64Array.from(brow.fascicles, ({ muscle }) => (muscle.startsWith('levator') ? 0.5 : 0));
    const table = person.course('browRest', blocks, [2]);
    expect(table.change.get('marginReflexLeft')![0]).toBe(-4);
    expect(Math.abs(table.change.get('browHeightMid')![0])).toBeLessThan(1e-9);
  });

  test('joins that of the mouth without losing what either says', () => {
    const part = forecastOf(lift);
    const mouth = { ...part, outcomes: { rest: {} }, events: {}, notModelled: { eyelidPtosis: 'no', other: 'why' } };
    const joined = joinForecasts(mouth, part);
    expect(Object.keys(joined.outcomes)).toEqual(['rest', 'browRest', 'browRaise', 'frown']);
    expect(joined.events.eyelidPtosis).toEqual(part.events.eyelidPtosis);
    expect(joined.notModelled).toEqual({ other: 'why' });
  });
});
