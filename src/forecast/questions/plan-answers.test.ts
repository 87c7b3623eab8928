import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { builtInPlans, type Plan, toxinArms } from '#plan';
import { createForecaster } from '../forecaster.ts';
import { solveStandIn, standInPool } from '../stand-in.fixture.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const flip: Plan = builtInPlans['lip-flip-4x1'];
const made = (async () => {
  const forecaster = createForecaster({
    face,
    pool: standInPool(2, (job) => solveStandIn(job, 0.02)),
    seed: 5,
    expressions: ['rest', 'smile', 'pucker', 'seal'],
    provenance: { software: 'test', kernel: 'none' },
    training: { people: 10, treatments: 2 },
  });
  expect(await forecaster.train()).toMatchObject({ ok: true });
  return forecaster;
})();

async function about(plan: Plan) {
  const result = (await made).about(plan, 200);
  if (!result.ok) throw new Error(result.detail);
  return result.answers;
}

const answers = about(flip);

describe('liftAgainstMotion', () => {
  it('follows the dose on the same people, in the product’s own units', async () => {
    const { liftAgainstMotion } = await answers;
    expect(liftAgainstMotion.map(({ unitsShare }) => unitsShare)).toEqual([0.25, 0.5, 1, 1.5, 2, 3]);
    expect(liftAgainstMotion.map(({ units }) => units['onabotulinumtoxinA'])).toEqual([1, 2, 4, 6, 8, 12]);
    const width = (point: (typeof liftAgainstMotion)[number]) => point.redLipMm.p95 - point.redLipMm.p05;
    expect(width(liftAgainstMotion[5])).toBeGreaterThan(width(liftAgainstMotion[0]));
    for (const { smileKept, sealKept, redLipMm } of liftAgainstMotion) {
      expect(smileKept!.p05).toBeLessThanOrEqual(smileKept!.p95);
      expect(sealKept).not.toBeNull();
      expect(redLipMm.n).toBe(128);
    }
  });

  it('agrees with the quick look at the planned dose', async () => {
    const planned = (await answers).liftAgainstMotion.find(({ unitsShare }) => unitsShare === 1)!;
    const quick = (await made).redraw(flip)!.change['rest']['upperVermilionHeight'];
    expect(planned.redLipMm.p50).toBeCloseTo(quick.p50, 1);
  });

  it('is empty without toxin', async () => {
    const none = await about(builtInPlans.none);
    expect(none.liftAgainstMotion).toEqual([]);
    expect(none.needleError.sites).toEqual([]);
    expect(none.bestCase!.redLipMm.best.p95).toBe(0);
  });
});

describe('needleError', () => {
  it('has every site, direction and outcome, and its size is never below its mean', async () => {
    const { sites, outcomes } = (await answers).needleError;
    expect(sites.map(({ planned }) => planned.side)).toEqual(
      toxinArms(flip)[0].injections.map(({ site }) => site.side),
    );
    for (const { perMm } of sites) {
      for (const direction of ['left', 'up', 'deeper'] as const) {
        expect(Object.keys(perMm[direction])).toEqual(outcomes.map(({ name }) => name));
        for (const { mean, meanSize, p05, p95 } of Object.values(perMm[direction])) {
          expect(meanSize).toBeGreaterThanOrEqual(Math.abs(mean) - 1e-12);
          expect(p05).toBeLessThanOrEqual(p95);
        }
      }
    }
  });

  it('is what moving the needle does', async () => {
    const one = await made;
    const shifted = (mm: number): Plan => {
      const [arm] = toxinArms(flip);
      const injections = arm.injections.map((injection, i) =>
        i === 0 ? { ...injection, site: { ...injection.site, dyMm: injection.site.dyMm + mm } } : injection,
      );
      return { ...flip, arms: [{ ...arm, injections }] };
    };
    const width = (plan: Plan) => one.redraw(plan)!.change['rest']['marginLiftLeft'].mean;
    const slope = width(shifted(0.5)) - width(shifted(-0.5));
    const { mean, meanSize } = (await answers).needleError.sites[0].perMm.up['rest.marginLiftLeft'];
    expect(Math.abs(mean - slope)).toBeLessThan(0.5 * meanSize + 1e-4);
  });
});

describe('selectivity', () => {
  it('adds lost pull up, and scores a flip below and a gummy smile above', async () => {
    const [rest] = (await answers).selectivity;
    expect(rest.expression).toBe('rest');
    expect(rest.upperRingN.mean).toBeLessThanOrEqual(rest.belowN.mean);
    expect(rest.score.p50).toBeGreaterThan(0.5);
    const [gummy] = (await about(builtInPlans['gummy-smile-2.5'])).selectivity;
    expect(gummy.score.p50).toBeLessThan(rest.score.p50);
    for (const share of [rest.belowShare, rest.aboveShare, rest.upperRingShare]) {
      expect(share.p05).toBeGreaterThanOrEqual(0);
      expect(share.p95).toBeLessThanOrEqual(1);
    }
  });
});

describe('bestCase', () => {
  it('is the tenth that lifts most, beside all, and keeps its harms', async () => {
    const { redLipMm, draws, bestDraws, events } = (await answers).bestCase!;
    expect([draws, bestDraws]).toEqual([200, 20]);
    expect(redLipMm.best.p05).toBeGreaterThanOrEqual(redLipMm.all.p75);
    expect(redLipMm.best.mean).toBeGreaterThan(redLipMm.all.mean);
    for (const { all, best } of Object.values(events)) {
      expect(all).toBeGreaterThanOrEqual(best * 0.1 - 1e-9);
    }
  });
});
