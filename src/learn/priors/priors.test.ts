import { describe, expect, it } from 'vitest';
import { parsePriors } from '#forecast';
import { normalProbability, stream } from '#numerics';
import { asForecastSettings, type RegistrySettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { emulator } from './emulators.ts';
import { type GuardedUpdate, type UpdateTask, updatePriors } from './guarded-update.ts';
import { learnShift, type Observation } from './learn-shift.ts';
import { asMeasured, denserBy, drawWeights, rankedScore } from './scores.ts';

/** Most people come back. */
const attendance = { ...asForecastSettings.attendance, base: 1.5 };

/** What cannot be told apart: how strongly a treatment works. */
const together = ['sensitivity', 'handling', 'occasion'];

function updated(change: Partial<RegistrySettings>, previous: UpdateTask['previous'] = { version: 3, priors: {} }) {
  const { rows, drawsOf } = simulateRegistry({ ...asForecastSettings, attendance, patients: 400, seed: 11, ...change });
  return updatePriors({
    rows,
    drawsOf,
    outcomes: [2, 8].map((week) => ({ kind: 'outcome', name: 'redLipMm', week }) as const),
    events: [{ kind: 'event', name: 'strawFails', week: 2 }],
    previous,
  });
}

describe('an update of the priors', () => {
  it('is accepted where everybody responds less than believed, as a file that a forecast reads', () => {
    const found = updated({ truth: { sensitivity: -1.5 } });
    expect(found.because).toBe('better');
    expect(found.check?.gain.lo95).toBeGreaterThan(0);
    const { file } = found;
    if (file === null) throw new Error('no file');
    expect(file.version).toBe(4);
    expect(parsePriors(file.priors)).toMatchObject({ ok: true });
    const strength = ['sensitivity', 'handling', 'occasion'].map((name) => {
      const one = found.learnt.find(({ input }) => input === name);
      return one === undefined ? Number.NaN : one.median / one.before.median;
    });
    expect(strength.every((ratio) => ratio < 1)).toBe(true);
    // together they say how much weaker: exp(-1.5 x 0.41) in truth, drawn towards what was believed
    expect(strength.reduce((product, ratio) => product * ratio, 1)).toBeGreaterThan(0.5);
    expect(strength.reduce((product, ratio) => product * ratio, 1)).toBeLessThan(0.85);
  });

  it('is refused where everybody is as believed', () => {
    const found = updated({});
    expect(found).toMatchObject({ accepted: false, because: 'not-better', file: null });
  });

  it('is refused where half are missing and the gain hangs on who they were', () => {
    const found = updated({ attendance: { ...attendance, base: 0, lift: -1.5 } });
    expect(found.accepted).toBe(false);
  });

  it('is refused where repeated invitations show that unhappiness brings people', () => {
    const found = updated({ patients: 900, attendance: { ...attendance, base: -1.2, unhappy: 2.5, invitations: 3 } });
    expect(found).toMatchObject({ accepted: false, because: 'unhappiness-brings-people' });
  });

  it('learns the same from forecasts that were drawn from learnt priors, beside our own, and must be better than they are', () => {
    const weaker = { truth: { sensitivity: -1.5 } };
    const first = updated(weaker).file;
    if (first === null) throw new Error('no file');
    const learnt = { version: first.version, mark: first.mark, priors: first.priors.priors };
    const again = (change: Partial<RegistrySettings>) =>
      updated({ seed: 12, drawnFrom: { seed: 3, learnt }, ...change }, { version: 4, priors: learnt.priors });
    // what was learnt is so: nothing is to be won over it, and the same is found again beside our own priors
    const so = again(weaker);
    expect(so.because).toBe('not-better');
    const ofOurs = updated({ seed: 12, ...weaker });
    const strength = ({ learnt: found }: GuardedUpdate) =>
      found.reduce((sum, { input, moved }) => (together.includes(input) ? sum + moved.value : sum), 0);
    expect(strength(so)).toBeLessThan(-0.8);
    expect(Math.abs(strength(so) - strength(ofOurs))).toBeLessThan(0.35);
    // what was learnt is not so: the way back is found, and is better than what is in force
    const back = again({ truth: {} });
    expect(back).toMatchObject({ because: 'better', file: { version: 5 } });
    expect(Math.abs(strength(back))).toBeLessThan(0.4);
  });

  it('learns nothing from paid cases, complaints and forecasts without draws', () => {
    const { rows, drawsOf } = simulateRegistry({ ...asForecastSettings, patients: 60 });
    const outcomes = [{ kind: 'outcome', name: 'redLipMm', week: 2 }] as const;
    const paid = rows.map((row) => ({ ...row, source: 'paid' as const }));
    expect(updatePriors({ rows: paid, drawsOf, outcomes, events: [] })).toMatchObject({ because: 'no-draws' });
    expect(updatePriors({ rows, drawsOf: () => null, outcomes, events: [] })).toMatchObject({ because: 'no-draws' });
  });
});

describe('what it is made of', () => {
  const random = stream(4, 0, 'priors');

  it('learns the closed form of one input known by a line', () => {
    const observations: Observation[] = Array.from({ length: 400 }, () => ({
      off: 0.5 * (0.8 + random.normal()) + 0.3 * random.normal(),
      slopes: Float64Array.of(0.5),
      noise: 0.09,
      weight: 1,
    }));
    const { mean, variance, spread } = learnShift(observations, 1);
    expect(Math.abs(mean[0] - 0.8)).toBeLessThan(3 * Math.sqrt(variance[0]));
    expect(Math.sqrt(variance[0])).toBeCloseTo(Math.sqrt(0.34 / 400) / 0.5, 2);
    expect(spread).toBeGreaterThan(0.7);
    expect(spread).toBeLessThan(1.4);
  });

  it('fits lines whose slopes of one name add up', () => {
    const n = 200;
    const z = Float64Array.from({ length: 3 * n }, () => random.normal());
    const values = Float64Array.from({ length: n }, (_, d) => 2 + 3 * z[3 * d] + z[3 * d + 1] - z[3 * d + 2]);
    const draws = { inputs: ['a', 'b', 'a'], z, outcomes: {}, events: {}, errorSd: {} };
    const { at, slopes, left } = emulator(['a', 'b'])(draws, values);
    expect(at).toBeCloseTo(2, 3);
    expect([...slopes]).toEqual([expect.closeTo(2, 3), expect.closeTo(1, 3)]);
    expect(left).toBeLessThan(1e-6);
  });

  it("scores a normal forecast as its closed form does, and better where it is the truth's", () => {
    const n = 4000;
    const values = Float64Array.from({ length: n }, () => random.normal());
    const sorted = asMeasured(values, 0);
    for (const y of [-1.5, 0, 0.7, 5]) {
      const density = Math.exp((-y * y) / 2) / Math.sqrt(2 * Math.PI);
      const closed = y * (2 * normalProbability(y) - 1) + 2 * density - 1 / Math.sqrt(Math.PI);
      expect(rankedScore(sorted, null, y)).toBeCloseTo(closed, 1);
    }
    const draws = { inputs: ['a'], z: values, outcomes: {}, events: {}, errorSd: {} };
    const shift = { mean: Float64Array.of(0.8), variance: Float64Array.of(0), spread: 1 };
    const weights = drawWeights(draws, denserBy(['a'], shift));
    expect(weights?.reduce((sum, weight, d) => sum + weight * values[d], 0)).toBeCloseTo(0.8, 1);
    const ys = Array.from({ length: 300 }, () => 0.8 + random.normal());
    const total = (by: Float64Array | null) => ys.reduce((sum, y) => sum + rankedScore(sorted, by, y), 0);
    expect(total(weights)).toBeLessThan(total(null));
    expect(drawWeights(draws, denserBy(['a'], { ...shift, mean: Float64Array.of(6) }))).toBeNull();
  });
});
