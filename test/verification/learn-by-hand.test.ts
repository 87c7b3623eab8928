import { describe, expect, it } from 'vitest';
import { type TreatmentRow, whoShowsUp } from '#learn';
import { differenceInterval, shareInterval } from '../../src/learn/attendance/interval.ts';

const question = { kind: 'event', name: 'had', week: 2 } as const;

/** People of one kind, of whom so many came and so many of these had it. */
function kindOf(kind: number, { people, came, had }: { people: number; came: number; had: number }): TreatmentRow[] {
  return Array.from({ length: people }, (_, k) => ({
    treatment: `t${kind}.${k}`,
    patient: `p${kind}.${k}`,
    givenWeek: 0,
    plan: 'a',
    injectorRole: 'nurse',
    product: 'onabotulinumtoxinA',
    lot: '1',
    source: 'ordinary',
    covariates: { kind },
    forecast: null,
    followUps: [{ week: 2, came: k < came, outcomes: {}, events: k < came ? { had: k < had } : {} }],
  }));
}

/** Share of a beta distribution below a point, by the midpoint rule in the angle whose squared sine it is. */
function betaBelow(x: number, a: number, b: number): number {
  const density = (angle: number) => Math.sin(angle) ** (2 * a - 1) * Math.cos(angle) ** (2 * b - 1);
  const area = (to: number) => {
    let sum = 0;
    for (let k = 0; k < 20_000; k++) sum += density(((k + 0.5) / 20_000) * to);
    return (sum * to) / 20_000;
  };
  return area(Math.asin(Math.sqrt(x))) / area(Math.PI / 2);
}

describe('shares of few people', () => {
  const counted = (had: number, people: number, level?: number) => {
    const value = had / people;
    const missed = { had: 1 / people, hadNot: 1 / people };
    return shareInterval({ value, error: Math.sqrt((value * (1 - value)) / people), people, missed }, level);
  };

  it("hold at least Jeffreys' interval: its tails, summed without any special function", () => {
    for (const [had, people] of [
      [0, 10],
      [1, 10],
      [5, 10],
      [3, 100],
    ] as const) {
      const { lo95, hi95 } = counted(had, people);
      expect(1 - betaBelow(hi95, had + 0.5, people - had + 0.5)).toBeLessThan(0.0251);
      if (had > 0) expect(betaBelow(lo95, had + 0.5, people - had + 0.5)).toBeLessThan(0.0251);
      else expect(lo95).toBe(0);
    }
  });

  it("are hardly wider than Clopper and Pearson's, of 300 people: 3 of 100 is 0.6 to 8.5", () => {
    expect(counted(3, 100).lo95).toBeGreaterThan(0.005);
    expect(counted(3, 100).hi95).toBeLessThan(0.09);
    expect(counted(30, 300).lo95).toBeCloseTo(0.068, 2);
    expect(counted(30, 300).hi95).toBeCloseTo(0.14, 2);
  });

  it('differ as in the example of Newcombe 1998: 56 of 70 less 48 of 80 is 0.05 to 0.33', () => {
    const wilson = (had: number, people: number) => {
      const [value, z] = [had / people, 1.959964];
      const middle = (had + z ** 2 / 2) / (people + z ** 2);
      const reach = (z / (people + z ** 2)) * Math.sqrt(people * value * (1 - value) + z ** 2 / 4);
      return { value, lo95: middle - reach, hi95: middle + reach, people };
    };
    const { value, lo95, hi95 } = differenceInterval(wilson(56, 70), wilson(48, 80));
    expect(value).toBeCloseTo(0.2, 12);
    expect(lo95).toBeCloseTo(0.0524, 4);
    expect(hi95).toBeCloseTo(0.3339, 4);
  });
});

describe('who came back, by hand', () => {
  const rows = [...kindOf(0, { people: 40, came: 20, had: 2 }), ...kindOf(1, { people: 40, came: 10, had: 5 })];

  it('weights as the penalised likelihood of two kinds has it, solved by halving', () => {
    // standardised, the kinds are -1 and 1: score of level a and slope b, whose normal prior has SD 1
    const p = (a: number, b: number, z: number) => 1 / (1 + Math.exp(-a - b * z));
    const halve = (of: (x: number) => number) => {
      let [low, high] = [-5, 5];
      for (let k = 0; k < 60; k++) {
        const middle = (low + high) / 2;
        if (of(middle) > 0) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    };
    const levelAt = (b: number) => halve((a) => 30 - 40 * p(a, b, -1) - 40 * p(a, b, 1));
    const slope = halve((b) => 10 - 20 - 40 * p(levelAt(b), b, 1) + 40 * p(levelAt(b), b, -1) - b);
    const [first, second] = [-1, 1].map((z) => 1 / p(levelAt(slope), slope, z));
    const expected = (2 * first + 5 * second) / (20 * first + 10 * second);
    const { after } = whoShowsUp(rows, question);
    if (!after.ok) throw new Error(after.detail);
    expect(after.estimate.value).toBeCloseTo(expected, 9);
    // without the prior: half of a tenth and half of a half
    expect(expected).toBeGreaterThan(0.28);
    expect(expected).toBeLessThan(0.3);
  });

  it('bounds: 7 of 80 had it, and 50 more may have; each end leaves 5 of 100 outside', () => {
    const { bounds } = whoShowsUp(rows, question);
    expect(bounds?.lowest).toBeCloseTo(7 / 80, 12);
    expect(bounds?.highest).toBeCloseTo(57 / 80, 12);
    expect(bounds?.missing).toBeCloseTo(50 / 80, 12);
    // the normal ends are 0.087 - 1.645 x 0.0316 and 0.7125 + 1.645 x 0.0506
    expect(bounds?.lo95).toBeCloseTo(0.045, 2);
    expect(bounds?.hi95).toBeCloseTo(0.79, 2);
  });

  it('bounds of everybody seen, and nobody with it, still allow what 60 people can hide', () => {
    const { bounds, after } = whoShowsUp(kindOf(0, { people: 60, came: 60, had: 0 }), question);
    // 1 of 40: nobody of 60 has it in 22 of 100 clinics
    expect(bounds?.hi95).toBeGreaterThan(0.025);
    expect(after.ok && after.estimate.hi95).toBeGreaterThan(0.025);
  });
});
