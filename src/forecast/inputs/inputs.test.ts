import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { type Physiology, physiologyPriors } from '#mechanics';
import { inverseNormal, mean, priorShare, standardDeviation } from '#numerics';
import { builtInPlans } from '#plan';
import { drawInputs } from './draw-inputs.ts';
import { drawTreatments } from './draw-treatments.ts';
import type { GivenPriors } from './given-priors.ts';
import { medianPerson, physiologyNames } from './physiology-inputs.ts';
import { treatmentOn } from './treatment.ts';

/** A plan that a test may spoil. */
type DeepPlan = { arms: { injections: { depthMm: number }[] }[] };

const face = buildFace(referenceFaces['reference-female'], 'coarse');

function treatment(plan: keyof typeof builtInPlans, priors?: GivenPriors) {
  const found = treatmentOn(face, builtInPlans[plan], { priors });
  if (!found.ok) throw new Error(found.detail);
  return found.treatment;
}

/** So many response inputs. */
const columns = (count: number) => ({ inputs: Array.from({ length: count }) });

describe('drawInputs', () => {
  it('draws given priors in place of ours, of the person and of the response, and all others as before', () => {
    const priors = { stiffness: { p05: 0.7, median: 0.75, p95: 0.8 } };
    const [given, ours] = [drawInputs(3, 256, { inputs: [], priors }), drawInputs(3, 256, { inputs: [] })];
    const stiff = given.map(({ person }) => person.physiology.stiffness).sort((a, b) => a - b);
    expect(stiff[128]).toBeCloseTo(0.75, 2);
    expect(stiff[13]).toBeCloseTo(0.7, 2);
    expect(given.map(({ person }) => person.physiology.sigmaKpa)).toEqual(
      ours.map(({ person }) => person.physiology.sigmaKpa),
    );
    const weak = treatment('lip-flip-4x1', { sensitivity: { p05: 0.55, median: 0.6, p95: 0.65 } });
    const usual = treatment('lip-flip-4x1');
    const meanBlock = (of: typeof weak) =>
      drawTreatments(of, 1, 64, [2]).blocks.reduce((sum, block) => sum + Math.max(...block), 0) / 64;
    expect(meanBlock(weak)).toBeLessThan(0.9 * meanBlock(usual));
  });

  const draws = drawInputs(3, 1024, columns(10));

  const known = (sd: number, alike: number) => ({
    inputs: physiologyNames,
    mean: physiologyNames.map((_, k) => (k < 3 ? 0.4 : 0)),
    covariance: physiologyNames.map((_, a) => physiologyNames.map((_, b) => sd * sd * alike ** Math.abs(a - b))),
  });

  it('draws a person known together from the joint distribution, and leaves the response as it was', () => {
    const given = drawInputs(3, 1024, { ...columns(10), person: known(0.5, 0.8) });
    expect(given.map(({ response }) => response)).toEqual(draws.map(({ response }) => response));
    const places = (name: keyof Physiology) =>
      given.map(({ person }) => inverseNormal(priorShare(physiologyPriors[name], person.physiology[name])));
    const [a, b, far] = [places('toneMarginalis'), places('tonePeripheralis'), places('leftRightRatio')];
    expect(mean(a)).toBeCloseTo(0.4, 1);
    expect(standardDeviation(a)).toBeCloseTo(0.5, 1);
    expect(mean(far)).toBeCloseTo(0, 1);
    const together = mean(a.map((x, d) => (x - mean(a)) * (b[d] - mean(b))));
    expect(together / (standardDeviation(a) * standardDeviation(b))).toBeCloseTo(0.8, 1);
  });

  it('draws the same people as ever from a person known as well as our priors know them', () => {
    const prior = { inputs: physiologyNames, mean: known(1, 0).mean.map(() => 0), covariance: known(1, 0).covariance };
    const given = drawInputs(3, 1024, { ...columns(10), person: prior });
    for (const name of physiologyNames) {
      given.forEach(({ person }, d) => {
        expect(person.physiology[name] / draws[d].person.physiology[name], name).toBeCloseTo(1, 6);
      });
    }
  });

  it('reproduces the quantiles of every prior', () => {
    for (const [i, name] of physiologyNames.entries()) {
      const { p05, p95 } = physiologyPriors[name];
      const values = draws.map(({ person }) => person.physiology[name]);
      expect(values.filter((value) => value < p05).length / 1024, name).toBeCloseTo(0.05, 1);
      expect(values.filter((value) => value > p95).length / 1024, name).toBeCloseTo(0.05, 1);
      const spread = Math.sqrt(draws.reduce((sum, { person }) => sum + person.z[i] ** 2, 0) / 1024);
      expect(spread, name).toBeCloseTo(1, 1);
    }
  });

  it('adds draws without changing those before, and people without regard to the plan', () => {
    const fewer = drawInputs(3, 100, columns(10));
    expect(fewer).toEqual(draws.slice(0, 100));
    const wider = drawInputs(3, 100, columns(80));
    expect(wider.map(({ person }) => person)).toEqual(fewer.map(({ person }) => person));
  });

  it('differs by seed', () => {
    expect(drawInputs(4, 2, columns(10))).not.toEqual(draws.slice(0, 2));
  });
});

describe('medianPerson', () => {
  it('stands in the middle of every prior', () => {
    const { physiology, z } = medianPerson();
    for (const name of physiologyNames) expect(physiology[name]).toBeCloseTo(physiologyPriors[name].median, 6);
    expect(Math.max(...z.map(Math.abs))).toBeLessThan(1e-6);
  });
});

describe('treatmentOn', () => {
  it('spreads the outcome less the more practised the injector is', () => {
    const spreadOf = (experience: 'expert' | 'novice') => {
      const found = treatmentOn(face, builtInPlans['lip-flip-4x1'], { experience });
      if (!found.ok) throw new Error(found.detail);
      const site = found.treatment.inputs.findIndex(({ name }) => name === 'placementY.0');
      const moved = (place: number) => {
        const row = new Float64Array(found.treatment.inputs.length).fill(0.5);
        row[site] = place;
        return found.treatment.blocks(row, [2]);
      };
      const [high, low] = [moved(0.95), moved(0.05)];
      return high.reduce((sum, share, f) => sum + Math.abs(share - low[f]), 0);
    };
    expect(spreadOf('expert')).toBeLessThan(0.8 * spreadOf('novice'));
  });

  it('draws what concerns the whole treatment before what concerns one site', () => {
    const names = treatment('lip-flip-4x1').inputs.map(({ name }) => name);
    const firstSite = names.findIndex((name) => name.includes('.'));
    expect(names.slice(firstSite).every((name) => name.includes('.'))).toBe(true);
    expect(
      treatment('gummy-smile-2.5')
        .inputs.slice(0, firstSite)
        .map(({ name }) => name),
    ).toEqual(names.slice(0, firstSite));
  });

  it('silences nothing without injections and at week 0, something after', () => {
    const none = drawTreatments(treatment('none'), 1, 5);
    expect(none.blocks.every((block) => block.every((share) => share === 0))).toBe(true);
    const flip = drawTreatments(treatment('lip-flip-4x1'), 1, 5);
    const count = face.fascicles.length;
    expect(flip.blocks.every((block) => block.subarray(0, count).every((share) => share === 0))).toBe(true);
    expect(flip.blocks.every((block) => Math.max(...block) > 0)).toBe(true);
  });

  it('refuses a site that cannot be on this face', () => {
    const plan = structuredClone(builtInPlans['lip-flip-4x1']) as unknown as DeepPlan;
    plan.arms[0].injections[0].depthMm = 14.9;
    expect(treatmentOn(face, plan as never)).toMatchObject({ ok: false, reason: 'depth-outside-the-tissue' });
  });
});
