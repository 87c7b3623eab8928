import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import type { Expression } from '#measure';
import { physiologyPriors } from '#mechanics';
import { inverseNormal, mean, normalProbability, priorShare } from '#numerics';
import { builtInPlans, type Plan } from '#plan';
import { assembleForecast, evaluateAll, type ForecastParts } from '../assemble-forecast.ts';
import { drawTreatments } from '../inputs/draw-treatments.ts';
import { ourPrior, placeInOurs } from '../inputs/given-priors.ts';
import { physiologyNames } from '../inputs/physiology-inputs.ts';
import { type Assumed, treatmentOn } from '../inputs/treatment.ts';
import { parameterMark } from '../provenance.ts';
import { partsOf } from '../questions/ask.ts';
import { standInPool } from '../stand-in.fixture.ts';
import { type TrainedFace, trainFull } from '../trained-face.ts';
import { runJobs, trainingJobs } from '../training/training-people.ts';
import { drawAgain, markOfPlaces } from './draw-again.ts';
import { keepDraws } from './keep-draws.ts';
import { bytesOf, type KeptDraws, valuesOf } from './kept-draws.ts';
import { learntPlace } from './learnt-place.ts';
import { fromBase64, toBase64 } from './packed-numbers.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const flip: Plan = builtInPlans['lip-flip-4x1'];
const count = 256;
const priors = { sensitivity: { p05: 0.6, median: 0.8, p95: 1.3 }, sigmaKpa: { p05: 95, median: 120, p95: 150 } };
const learnt = { version: 2, mark: '0123abcd', priors };

const expressions: Expression[] = ['rest'];
const provenance = { software: 'test', kernel: 'none' };
const pool = standInPool(2);
let trained: TrainedFace;

beforeAll(async () => {
  const jobs = trainingJobs(face, { seed: 5, people: 8, treatments: 2 }, []);
  trained = trainFull(
    face,
    expressions,
    await runJobs(jobs, pool, { face, expressions, sensitivities: true, channels: [] }),
    [],
  );
});

function partsOn(assumed?: Assumed, plan = flip, draws = count): ForecastParts {
  const found = partsOf({ face, seed: 5, assumed, provenance }, trained, plan, draws);
  if (!found.ok) throw new Error(found.detail);
  return found.parts;
}

function keptFrom(parts: ForecastParts): KeptDraws | null {
  return keepDraws(parts, evaluateAll(parts), ['visibleLift']);
}

function keptOf(assumed?: Assumed): KeptDraws {
  const kept = keptFrom(partsOn(assumed));
  if (kept === null) throw new Error('no draws were kept');
  return kept;
}

/** What a forecast is drawn from, drawn by the forecast's own code. */
function drawnBy(assumed?: Assumed) {
  const found = treatmentOn(face, flip, assumed);
  if (!found.ok) throw new Error(found.detail);
  return drawTreatments(found.treatment, 5, count).draws;
}

describe('draws behind a forecast', () => {
  it('draw the same inputs again, person and response, without keeping them', () => {
    const kept = keptOf();
    const { z, denser } = drawAgain(kept);
    expect(denser).toEqual({});
    expect(markOfPlaces(z)).toBe(kept.placesMark);
    expect(kept.inputs.slice(0, physiologyNames.length)).toEqual(physiologyNames);
    const width = kept.inputs.length;
    for (const [d, { person, response }] of drawnBy().slice(0, kept.count).entries()) {
      for (const [k, name] of physiologyNames.entries()) {
        const place = priorShare(physiologyPriors[name], person.physiology[name]);
        expect(z[d * width + k]).toBeCloseTo(inverseNormal(place), 6);
      }
      const again = z.subarray(d * width + physiologyNames.length, (d + 1) * width);
      expect([...again]).toEqual(Array.from(response, (place) => expect.closeTo(inverseNormal(place), 9)));
    }
  });

  it('draw again what was drawn from learnt priors, as it lies in ours', () => {
    const assumed = { priors, learnt };
    const kept = keptOf(assumed);
    const { z, denser } = drawAgain(kept);
    expect(Object.keys(denser).sort()).toEqual(['sensitivity', 'sigmaKpa']);
    const width = kept.inputs.length;
    const [sigma, sensitivity] = ['sigmaKpa', 'sensitivity'].map((name) => kept.inputs.indexOf(name));
    const clipped = (place: number) => Math.min(0.995, Math.max(0.005, normalProbability(place)));
    for (const [d, { person, response }] of drawnBy(assumed).slice(0, kept.count).entries()) {
      const place = priorShare(physiologyPriors.sigmaKpa, person.physiology.sigmaKpa);
      expect(clipped(z[d * width + sigma])).toBeCloseTo(place, 6);
      const own = response[sensitivity - physiologyNames.length];
      const used = placeInOurs('sensitivity', priors.sensitivity, own);
      expect(clipped(z[d * width + sensitivity])).toBeCloseTo(used, 6);
    }
  });

  it('are named by the prior that can learn from them, and by none where more was known', () => {
    const group = (kept: KeptDraws) => new Set(kept.inputs);
    expect(group(keptOf())).toContain('needleSkill');
    const person = { inputs: ['stiffness'], mean: [0.4], covariance: [[0.3]] };
    const known = group(keptOf({ person, experience: 'expert', priors: { sensitivity: priors.sensitivity } }));
    for (const name of ['stiffness', 'needleSkill', 'sensitivity']) {
      expect(known).toContain(`known.${name}`);
      expect(known).not.toContain(name);
    }
  });

  it('say what the forecast said, and how far single numbers are', () => {
    const parts = partsOn();
    const tables = evaluateAll(parts);
    const { outcomes, events } = assembleForecast(parts, tables);
    const draws = keepDraws(parts, tables, Object.keys(events))!;
    const values = valuesOf(draws, bytesOf(draws) as Uint8Array);
    expect(Object.keys(values.events)).toEqual(Object.keys(events));
    for (const [name, chances] of Object.entries(values.events))
      expect(mean(chances), name).toBeCloseTo(events[name].probability, 6);
    const { change } = outcomes['rest']['upperVermilionHeight'];
    expect(mean(values.outcomes['rest.upperVermilionHeight']['8'])).toBeCloseTo(change['8'].mean, 5);
    expect(draws.model).toBe(parameterMark());
  });

  it('are not kept of a first answer, of nothing injected, of gel, and of too few draws', () => {
    expect(keptFrom(partsOn(undefined, builtInPlans.none))).toBeNull();
    expect(keptFrom(partsOn(undefined, flip, 100))).toBeNull();
    const [arm] = flip.arms;
    const parts = partsOn();
    expect(keptFrom({ ...parts, plan: { ...flip, arms: [arm, { ...arm, kind: 'lip-lift' }] } as Plan })).toBeNull();
    expect(keptFrom({ ...parts, trained: { ...trained, order: 'first-order' } })).toBeNull();
  });

  it('are refused where their numbers are not what the head says', () => {
    const kept = keptOf();
    expect(bytesOf({ ...kept, values: kept.values.slice(4) })).toMatchObject({ code: 'draws-bytes' });
    expect(bytesOf({ ...kept, values: 'no base64' })).toMatchObject({ code: 'draws-bytes' });
    const broken = (at: number, value: number) => {
      const bytes = bytesOf(kept) as Uint8Array;
      new DataView(bytes.buffer).setFloat32(4 * at, value, true);
      return bytesOf({ ...kept, values: toBase64(bytes) });
    };
    expect(broken(0, 0.4)).toBeInstanceOf(Uint8Array);
    expect(broken(0, Number.NaN)).toMatchObject({ code: 'draws-range' });
    expect(broken(kept.count * kept.outcomes.length, 1.2)).toMatchObject({ code: 'draws-range' });
  });
});

describe('what they are made of', () => {
  it('is base64 that comes back, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect([...fromBase64(toBase64(bytes))!]).toEqual([...bytes]);
      }),
    );
    for (const text of ['a', '====', 'ab=c', 'a\nbc']) expect(fromBase64(text)).toBeNull();
  });

  it.each(['sensitivity', 'marginalisSection', 'stiffness'])('is a density: ours, moved, over %s', (name) => {
    const { p05, median, p95 } = ourPrior(name)!;
    const place = learntPlace(name, { p05, median: 0.95 * median, p95: 0.97 * p95 });
    // draws of the other, weighed back, are ours
    const own = Array.from({ length: 4000 }, (_, i) => inverseNormal((i + 0.5) / 4000));
    const drawn = own.map((at) => place.from(at));
    const weights = drawn.map((at) => Math.exp(-place.denser(at)));
    const total = weights.reduce((sum, one) => sum + one, 0);
    const middle = drawn.reduce((sum, at, i) => sum + weights[i] * at, 0) / total;
    const square = drawn.reduce((sum, at, i) => sum + weights[i] * at * at, 0) / total;
    expect(Math.abs(middle)).toBeLessThan(0.1);
    expect(square).toBeGreaterThan(0.6);
    expect(square).toBeLessThan(1.1);
    expect(total / 4000).toBeGreaterThan(0.8);
    expect(total / 4000).toBeLessThan(1.02);
  });
});
