import { describe, expect, it } from 'vitest';
import { mean, standardDeviation, stream } from '#numerics';
import { placesOf } from '../solve/draw-patient.ts';
import { columnsOf } from './draw-inputs.ts';
import { sameGroup } from './likeness.ts';
import { madeCohort } from './made-cohort.fixture.ts';
import { pairComponents } from './pair-components.ts';
import { ratioInterval } from './ratio-interval.ts';
import { varianceSplit } from './variance-split.ts';

const here = { plan: 0, week: 0, outcome: 0 };
const line = (u: number) => Math.sqrt(3) * (2 * u - 1);
const bend = (u: number) => Math.sqrt(5) * (6 * u * u - 6 * u + 1);

describe('pairComponents', () => {
  it('is one-way analysis of variance where groups are balanced', () => {
    const [groups, draws] = [12, 3];
    const random = stream(1, 0, 'balanced');
    const ofGroup = Array.from({ length: groups }, () => random.normal());
    const group = Array.from({ length: groups * draws }, (_, i) => Math.floor(i / draws));
    const values = group.map((g) => ofGroup[g] + 0.7 * random.normal());
    const means = ofGroup.map((_, g) => mean(values.filter((__, i) => group[i] === g)));
    const within = values.reduce((sum, value, i) => sum + (value - means[group[i]]) ** 2, 0) / (groups * (draws - 1));
    const between = standardDeviation(means) ** 2 - within / draws;
    const found = pairComponents({
      values,
      blocks: group,
      blockCount: groups,
      causes: [sameGroup(group)],
      groupSize: draws,
      random,
    })!;
    expect(found.total).toBeCloseTo(between + within, 9);
    expect(found.shares[0].value).toBeCloseTo(between / (between + within), 9);
    expect(found.shares[1].value).toBeCloseTo(within / (between + within), 9);
  });
});

/** Share of groups of two by one-way analysis of variance. */
function shareOf(pairs: readonly (readonly [number, number])[]): number {
  const between = 2 * standardDeviation(pairs.map(([a, b]) => (a + b) / 2)) ** 2;
  const within = mean(pairs.map(([a, b]) => (a - b) ** 2 / 2));
  return (between - within) / (between + within);
}

it('holds the share of few groups, whose variance is skewed, in 95 of 100 studies', () => {
  for (const [groups, share] of [
    [20, 0.3],
    [40, 0.3],
    [40, 0.7],
  ] as const) {
    const held = Array.from({ length: 1000 }, (_, k) => {
      const random = stream(k, groups, 'few groups');
      const pairs = Array.from({ length: groups }, () => {
        const own = Math.sqrt(share) * random.normal();
        const one = () => own + Math.sqrt(1 - share) * random.normal();
        return [one(), one()] as const;
      });
      const without = pairs.map((__, left) => shareOf(pairs.toSpliced(left, 1)));
      const { low, high } = ratioInterval(shareOf(pairs), without, 2)!;
      return Number(low <= share && share <= high);
    });
    expect(mean(held), `${groups} groups, ${share}`).toBeGreaterThan(0.93);
    expect(mean(held), `${groups} groups, ${share}`).toBeLessThan(0.97);
  }
});

describe('varianceSplit', () => {
  const truth = { face: 0.3, body: 0.2, placement: 0.15, spread: 0.1, response: 0.15, rest: 0.1 };
  const columns = columnsOf(madeCohort({ faces: 1, draws: 1, seed: 3, change: () => 0 }), 0)!;
  const drawn = { faces: 250, draws: 2, seed: 3 };
  const { manifest } = madeCohort({ ...drawn, change: () => 0 });

  /** Each cause: half its variance along one input, half as a bend of another. */
  function changeOf(patient: number, face: number): number {
    const places = placesOf(manifest.cohort, patient, 60);
    const caused = (['body', 'placement', 'spread', 'response'] as const).map((cause) => {
      const [first, second] = columns[cause];
      return Math.sqrt(truth[cause] / 2) * (line(places[first]) + bend(places[second]));
    });
    const ofFace = Math.sqrt(truth.face) * stream(4, face, 'face').normal();
    const noise = Math.sqrt(truth.rest) * stream(4, patient, 'noise').normal();
    return caused.reduce((sum, one) => sum + one, ofFace + noise);
  }

  it('finds what each cause was made to explain', () => {
    const made = madeCohort({ ...drawn, change: (patient, { face }) => changeOf(patient, face) });
    const split = varianceSplit(made, here);
    if (!split.ok) throw new Error(split.reason);
    expect(split).toMatchObject({ patients: 500, faces: 250, facesBy: 'draws', inputsKnown: true });
    expect(split.sd).toBeCloseTo(1, 1);
    for (const { cause, value, low, high } of split.shares) {
      expect(Math.abs(value - truth[cause]), cause).toBeLessThan(cause === 'rest' ? 0.15 : 0.08);
      expect(low < truth[cause] && truth[cause] < high, cause).toBe(true);
    }
    expect(varianceSplit(made, here)).toEqual(split);
  });

  it('knows faces by their lengths where each has one draw', () => {
    const made = madeCohort({
      faces: 300,
      draws: 1,
      seed: 5,
      change: (patient, { lengths }) => lengths.philtrumLength! + 0.1 * stream(6, patient, 'noise').normal(),
    });
    const split = varianceSplit(made, here);
    if (!split.ok) throw new Error(split.reason);
    expect(split.facesBy).toBe('lengths');
    const [face] = split.shares;
    expect(face.value).toBeGreaterThan(0.8);
    expect(split.shares.slice(1).every(({ low, high }) => low < 0.1 && high > -0.1)).toBe(true);
  });

  it('leaves what was drawn out where the tables hold other people', () => {
    const made = madeCohort({ faces: 40, draws: 2, seed: 7, change: (patient) => stream(8, patient, 'n').normal() });
    const others = made.patients.map((one) => ({ ...one, body: one.body.map((value) => value + 1) }));
    const split = varianceSplit({ ...made, patients: others }, here);
    if (!split.ok) throw new Error(split.reason);
    expect(split.inputsKnown).toBe(false);
    expect(split.shares.map(({ cause }) => cause)).toEqual(['face', 'rest']);
  });

  it('refuses few faces, and outcomes that do not differ', () => {
    const few = madeCohort({ faces: 29, draws: 4, seed: 1, change: (patient) => patient });
    expect(varianceSplit(few, here)).toEqual({ ok: false, reason: 'too-few-faces', faces: 29, fewest: 30 });
    const still = madeCohort({ faces: 30, draws: 1, seed: 1, change: () => 0 });
    expect(varianceSplit(still, here)).toMatchObject({ ok: false, reason: 'nothing-varies' });
  });
});
