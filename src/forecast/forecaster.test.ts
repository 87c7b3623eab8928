import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import type { Expression } from '#measure';
import { quantile } from '#numerics';
import { builtInPlans, type Plan } from '#plan';
import { outputNames, type SampleJob, type SampleResult } from '#simulate';
import type { Forecast } from './forecast.ts';
import { createForecaster, type ForecasterOptions, type ForecastResult } from './forecaster.ts';
import { drawTreatments } from './inputs/draw-treatments.ts';
import { treatmentOn } from './inputs/treatment.ts';
import { bodyInputNames } from './simulated-mouth.ts';
import { solveStandIn, standInPool } from './stand-in.fixture.ts';

/** A plan that a test may spoil. */
type DeepPlan = { arms: { injections: { depthMm: number }[] }[] };

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const expressions: Expression[] = ['rest', 'smile', 'straw'];
const provenance = { software: 'test', kernel: 'none' };
const training = { people: 12, treatments: 3 };
const flip: Plan = builtInPlans['lip-flip-4x1'];

function forecaster(options: Partial<ForecasterOptions> = {}) {
  return createForecaster({ face, pool: standInPool(2), seed: 5, expressions, provenance, training, ...options });
}

async function trained(options: Partial<ForecasterOptions> = {}) {
  const made = forecaster(options);
  expect(await made.train()).toMatchObject({ ok: true });
  return made;
}

function forecastOf(result: ForecastResult): Forecast {
  if (!result.ok) throw new Error(result.detail);
  return result.forecast;
}

const made = trained();

describe('forecast', () => {
  const forecast = made.then((one) => forecastOf(one.forecast(flip, 100)));

  it('gives the same bytes for the same seed, whatever the pool', async () => {
    const bytes = async (options: Partial<ForecasterOptions>): Promise<string> => {
      const small = await trained({ expressions: ['rest'], training: { people: 8, treatments: 2 }, ...options });
      return JSON.stringify(forecastOf(small.forecast(flip, 20)).outcomes);
    };
    const one = await bytes({});
    expect(await bytes({ pool: standInPool(5) })).toBe(one);
    expect(await bytes({ seed: 6 })).not.toBe(one);
  });

  it('changes exactly nothing without injections', async () => {
    const none = forecastOf((await made).forecast(builtInPlans.none, 60));
    for (const byMeasure of Object.values(none.outcomes)) {
      for (const { change } of Object.values(byMeasure)) {
        for (const { p05, p95 } of Object.values(change)) expect([p05, p95]).toEqual([0, 0]);
      }
    }
    const { noVisibleChange, ...others } = none.events;
    for (const { probability } of Object.values(others)) expect(probability).toBe(0);
    expect(noVisibleChange.probability).toBe(1);
    expect(none.varianceShares).toEqual([]);
  });

  it('agrees with exact solves of the same draws within its own held-out error', async () => {
    const found = treatmentOn(face, flip);
    if (!found.ok) throw new Error(found.detail);
    const { draws, blocks } = drawTreatments(found.treatment, 5, 100, [2]);
    const column = outputNames.indexOf('mouthWidth');
    const exact = draws.map(({ person }, d) => {
      const job: SampleJob = {
        face: face.parameters,
        resolution: 'coarse',
        physiology: person.physiology,
        expressions: ['rest'],
        treatments: [{ strength: blocks[d].map((share) => 1 - share) }],
        sensitivities: false,
        surfaces: false,
      };
      const result = solveStandIn(job);
      if (!result.ok) throw new Error(result.detail);
      const [{ untreated, treated }] = result.expressions;
      return treated[0]![column] - untreated[column];
    });
    const { surrogate, outcomes } = await forecast;
    expect(surrogate).toMatchObject({ order: 'full', people: training.people, refusedPeople: 0 });
    const { p05, p50, p95 } = outcomes['rest']['mouthWidth'].change['2'];
    const { p95Mm } = surrogate.byExpression['rest'];
    expect(p95Mm).toBeLessThan((p95 - p05) / 2);
    for (const [predicted, share] of [
      [p05, 0.05],
      [p50, 0.5],
      [p95, 0.95],
    ]) {
      expect(Math.abs(predicted - quantile(exact, share))).toBeLessThan(p95Mm);
    }
  });

  it('reports every whole week, quantiles in order, and shares that add up', async () => {
    const { weeks, outcomes, varianceShares } = await forecast;
    expect(weeks.filter(Number.isInteger)).toEqual([...Array(17).keys()]);
    const { p05, p25, p50, p75, p95, n } = outcomes['smile']['marginLiftLeft'].change['4'];
    expect([p05, p25, p50, p75, p95]).toEqual([p05, p25, p50, p75, p95].toSorted((a, b) => a - b));
    expect(n).toBe(100);
    for (const share of varianceShares) {
      expect(share.operatorControls + share.nobodyControls + share.unknownAboutPatient).toBeCloseTo(1, 9);
    }
    expect(varianceShares.map(({ expression }) => expression)).toEqual(expressions);
  });

  it('draws ten ghosts per expression, the last the worst, from least to most movement', async () => {
    const ghosts = (await forecast).ghosts['rest'];
    expect(ghosts).toHaveLength(10);
    expect(ghosts.map(({ worst }) => worst)).toEqual([...Array(9).fill(false), true]);
    const moved = ghosts.map(({ before, outline }) => Math.hypot(...outline.map((value, i) => value - before[i])));
    expect(moved[9]).toBeGreaterThan(moved[0]);
    expect(ghosts[0].outline).toHaveLength(4 * 17 * 3);
  });

  it('says which events it cannot decide', async () => {
    const { events, notModelled } = await forecast;
    expect(Object.keys(notModelled)).toContain('eyelidPtosis');
    expect(Object.keys(notModelled)).toContain('dentureLook');
    expect(Object.keys(events)).toContain('strawFails');
  });

  it('needs training', () => {
    expect(() => forecaster().forecast(flip, 10)).toThrow(/train/);
  });
});

describe('firstOrder', () => {
  it('is marked as such, spreads with tone, and knows no error of its own', async () => {
    const { surrogate, outcomes } = forecastOf(await forecaster().firstOrder(flip, 100));
    expect(surrogate).toMatchObject({ order: 'first-order', heldOutP95Mm: null, worstMm: null });
    const { p05, p95 } = outcomes['smile']['mouthWidth'].change['2'];
    expect(p95 - p05).toBeGreaterThan(0);
  });

  it('refuses a plan that cannot be on this face, with the field', async () => {
    const plan = structuredClone(flip) as unknown as DeepPlan;
    plan.arms[0].injections[1].depthMm = 14.9;
    const result = await forecaster().firstOrder(plan as never, 10);
    expect(result).toMatchObject({ ok: false, reason: 'depth-outside-the-tissue' });
    expect(!result.ok && result.detail).toContain('arms[0].injections[1].depthMm');
  });
});

describe('train', () => {
  const refusal: SampleResult = { ok: false, reason: 'did-not-converge', detail: 'Newton stopped' };

  it('goes on without people whose mouth does not come to rest, and says how many', async () => {
    let solved = 0;
    const pool = standInPool(2, (job: SampleJob) => (++solved % 4 === 0 ? refusal : solveStandIn(job)));
    expect(await forecaster({ pool }).train()).toEqual({ ok: true, people: 9, refused: 3 });
  });

  it('refuses when too few are left', async () => {
    expect(await forecaster({ pool: standInPool(2, () => refusal) }).train()).toMatchObject({
      ok: false,
      reason: 'did-not-converge',
    });
  });

  it('tells how far it is and stops when asked', async () => {
    const fractions: number[] = [];
    const signal = { aborted: false };
    const onProgress = (fraction: number): void => {
      fractions.push(fraction);
      if (fractions.length === 3) signal.aborted = true;
    };
    expect(await forecaster().train({ onProgress, signal })).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.length).toBeLessThan(training.people);
  });

  it('passes on a failing worker', async () => {
    const pool = standInPool(1, () => {
      throw new Error('worker gone');
    });
    await expect(forecaster({ pool }).train()).rejects.toThrow('worker gone');
  });
});

describe('refine', () => {
  it('puts exact solves in the place of draws that the surrogate cannot decide', async () => {
    const soft = standInPool(2, (job) => solveStandIn(job, 0.05));
    const made = await trained({ expressions: ['rest', 'smile'], pool: soft });
    const plan = builtInPlans['lip-flip-heavy'];
    const { surrogate } = forecastOf(await made.refine(plan, 200, { resolves: 3 }));
    expect(surrogate.exactResolves).toBe(3);
    expect(surrogate.worstMm!).toBeGreaterThanOrEqual(forecastOf(made.forecast(plan, 200)).surrogate.worstMm!);
  });
});

describe('compare', () => {
  it('is zero between a plan and itself, and antisymmetric', async () => {
    const one = await made;
    const same = one.compare(flip, flip, 30);
    const forth = one.compare(flip, builtInPlans['lip-flip-heavy'], 30);
    const back = one.compare(builtInPlans['lip-flip-heavy'], flip, 30);
    if (!same.ok || !forth.ok || !back.ok) throw new Error('a built-in plan was refused');
    const week2 = (answer: typeof same) => answer.comparison.difference['rest']['mouthWidth'].change['2'];
    expect([week2(same).p05, week2(same).p95]).toEqual([0, 0]);
    expect(week2(forth).p50).toBeCloseTo(-week2(back).p50, 12);
    expect(Math.abs(week2(forth).mean)).toBeGreaterThan(0);
    const { a, b, difference } = forth.comparison.events['visibleLift'];
    expect(difference).toBe(b.probability - a.probability);
  });
});

describe('assume', () => {
  const known = (sd: number) => ({
    inputs: bodyInputNames,
    mean: bodyInputNames.map(() => 0),
    covariance: bodyInputNames.map((_, a) => bodyInputNames.map((_, b) => (a === b ? sd * sd : 0))),
  });

  it('a person known better leaves less unknown about them, all else as it was; forgotten, the same bytes again', async () => {
    const one = await trained({ expressions: ['rest'], training: { people: 8, treatments: 2 } });
    const ours = forecastOf(one.forecast(flip, 60));
    const look = JSON.stringify(one.redraw(flip));
    one.assume({ person: known(1) });
    const asEver = forecastOf(one.forecast(flip, 60));
    one.assume({ person: known(0.2) });
    const better = forecastOf(one.forecast(flip, 60));
    const width = ({ outcomes }: Forecast) => {
      const { p05, p95 } = outcomes['rest']['mouthWidth'].change['2'];
      return p95 - p05;
    };
    expect(width(asEver)).toBeCloseTo(width(ours), 6);
    expect(width(better)).toBeLessThan(width(ours));
    const [before, same, after] = [ours, asEver, better].map(({ varianceShares: [share] }) => share);
    expect(same.unknownAboutPatient).toBeCloseTo(before.unknownAboutPatient, 6);
    expect(after.unknownAboutPatient).toBeLessThan(before.unknownAboutPatient);
    expect(after.byInput.map(({ name }) => name)).toContain('person');
    expect(after.byInput.map(({ name }) => name)).not.toContain('stiffness');
    expect(JSON.stringify(one.redraw(flip))).not.toBe(look);
    expect(better.provenance.parameters).not.toBe(ours.provenance.parameters);
    one.assume(undefined);
    expect(JSON.stringify(forecastOf(one.forecast(flip, 60)))).toBe(JSON.stringify(ours));
    expect(JSON.stringify(one.redraw(flip))).toBe(look);
  });
});

describe('redraw', () => {
  it('is nothing before anything was solved, then follows the dose', async () => {
    const one = await made;
    expect(forecaster().redraw(flip)).toBeNull();
    const width = (plan: Plan): number => {
      const { p05, p95 } = one.redraw(plan)!.change['rest']['mouthWidth'];
      return p95 - p05;
    };
    expect(width(builtInPlans['lip-flip-heavy'])).toBeGreaterThan(width(flip));
    expect(width(builtInPlans.none)).toBe(0);
  });
});
