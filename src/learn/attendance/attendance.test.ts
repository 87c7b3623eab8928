import { describe, expect, it } from 'vitest';
import type { FollowUpRow, TreatmentRow } from '../rows.ts';
import { errorByPeople } from './by-people.ts';
import { casesOf } from './cases.ts';
import { boundReach, shareInterval } from './interval.ts';
import { weigh } from './propensity.ts';
import { spreadOf, weightedEstimate } from './weighted-mean.ts';
import { whoShowsUp } from './who-shows-up.ts';

const question = { kind: 'event', name: 'strawFails', week: 2 } as const;

function row(number: number, visit: Partial<FollowUpRow>, covariates: Record<string, number> = {}): TreatmentRow {
  const followUp = { week: 2, came: true, outcomes: {}, events: {}, ...visit };
  return {
    treatment: `t${number}`,
    patient: `p${number}`,
    givenWeek: 0,
    plan: 'a',
    injectorRole: 'nurse',
    product: 'onabotulinumtoxinA',
    lot: '1',
    source: 'ordinary',
    covariates,
    forecast: null,
    followUps: [followUp],
  };
}

const came = (had: boolean) => ({ events: { strawFails: had } });
const away = { came: false };

/** Two kinds of 200 people: of kind 0 half come and a tenth have trouble, of kind 1 a fifth come and half have it. */
const twoKinds = Array.from({ length: 400 }, (_, k) => {
  const kind = Number(k >= 200);
  const turn = k % 200;
  const comes = kind === 0 ? turn < 100 : turn < 40;
  const had = kind === 0 ? turn % 10 === 0 : turn % 2 === 0;
  return row(k, comes ? came(had) : away, { kind });
});

describe('who shows up', () => {
  it('gives those who came the weight of those who are like them', () => {
    const found = whoShowsUp(twoKinds, question);
    expect(found.before?.value).toBeCloseTo((10 + 20) / 140, 12);
    if (!found.after.ok) throw new Error(found.after.detail);
    // without shrinkage this would be the mean of a tenth and a half; with it the chances lean a little towards each other
    expect(found.after.estimate.value).toBeGreaterThan(0.29);
    expect(found.after.estimate.value).toBeLessThanOrEqual(0.3);
    expect(found.after.shift).toBeCloseTo(found.after.estimate.value - 30 / 140, 12);
    const [kind] = found.after.balance;
    expect(Math.abs(kind.after)).toBeLessThan(0.05 * Math.abs(kind.before));
  });

  it('knows its error: as when every person is left out in turn', () => {
    const small = twoKinds
      .filter((_, k) => k % 2 === 0 || k % 7 === 0)
      .map((one, k) => ({ ...one, patient: `p${k >> 1}` }));
    const cases = casesOf(small, question);
    const weighing = weigh(cases);
    if (!weighing.ok) throw new Error(weighing.detail);
    const { shares } = spreadOf(weighing, cases.y);
    const people = [...new Set(small.map(({ patient }) => patient))];
    const without = people.map((patient) => {
      const found = whoShowsUp(
        small.filter((one) => one.patient !== patient),
        question,
      );
      if (!found.after.ok) throw new Error(found.after.detail);
      return found.after.estimate.value;
    });
    const centre = without.reduce((sum, value) => sum + value, 0) / people.length;
    const squared = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const jackknife = Math.sqrt((squared * (people.length - 1)) / people.length);
    expect(errorByPeople(shares, cases.patients) / jackknife).toBeCloseTo(1, 1);
  });

  it('counts who complained as one, since a complaint is known of everybody', () => {
    const calm = twoKinds.map((one) => ({ ...one, covariates: {} }));
    const complaining = Array.from({ length: 100 }, (_, k) => {
      const invited = row(1000 + k, away);
      const complaint = { week: 2, came: true, because: 'complaint', outcomes: {}, ...came(true) } as const;
      return { ...invited, followUps: [...invited.followUps, complaint] };
    });
    const found = whoShowsUp([...calm, ...complaining], question);
    if (!found.after.ok) throw new Error(found.after.detail);
    expect(found.complained).toBe(100);
    expect(found.before?.value).toBeCloseTo(130 / 240, 12);
    expect(found.after.estimate.value).toBeCloseTo((100 + (400 * 30) / 140) / 500, 12);
  });

  it('bounds what nobody saw by nobody and everybody', () => {
    const rows = Array.from({ length: 10 }, (_, k) => row(k, k < 4 ? came(k === 0) : away));
    const { bounds, after } = whoShowsUp(rows, question);
    expect(bounds).toMatchObject({ missing: 0.6 });
    expect(bounds?.lowest).toBeCloseTo(0.1, 12);
    expect(bounds?.highest).toBeCloseTo(0.7, 12);
    expect(bounds?.lo95).toBeLessThan(0.1);
    expect(after).toMatchObject({
      ok: false,
      reason: 'too-few-came',
      detail: expect.stringContaining('4 people came'),
    });
  });

  it('refuses where a kind of people never comes back, and says which', () => {
    const rows = twoKinds.map((one) =>
      one.covariates['kind'] === 1 ? { ...one, followUps: [{ week: 2, came: false, outcomes: {}, events: {} }] } : one,
    );
    const { after, bounds } = whoShowsUp(rows, question);
    expect(after).toMatchObject({
      ok: false,
      reason: 'kind-never-came',
      detail: expect.stringContaining('with kind = 1'),
    });
    expect(bounds).not.toBeNull();
  });

  it('leaves out what has not fallen due and names a row whose covariates differ', () => {
    const early = { ...row(900, away, { kind: 0 }), followUps: [] };
    expect(whoShowsUp([...twoKinds, early], question)).toMatchObject({ notDue: 1, treatments: 400 });
    const odd = row(901, away, { age: 3 });
    expect(() => whoShowsUp([...twoKinds, odd], question)).toThrow(/covariates\.kind of treatment t901/);
  });

  it('tips: missing people as those who came at odds ratio 1, and where a share would be reached', () => {
    const found = whoShowsUp(twoKinds, question, { towards: 0.45 });
    if (!found.after.ok || found.after.tipping === null) throw new Error('no tipping');
    const { atOddsRatio, tipsAt } = found.after.tipping;
    const values = atOddsRatio.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(atOddsRatio.find(({ oddsRatio }) => oddsRatio === 1)?.value).toBeCloseTo(found.after.estimate.value, 3);
    expect(tipsAt).toBeGreaterThan(2);
    expect(whoShowsUp(twoKinds, question, { towards: 0.99 }).after).toMatchObject({ tipping: { tipsAt: null } });
  });

  it('is plain when everybody came', () => {
    const all = Array.from({ length: 20 }, (_, k) => row(k, came(k < 5), { kind: k % 2 }));
    const found = whoShowsUp(all, question);
    if (!found.after.ok) throw new Error(found.after.detail);
    expect(found.after.estimate.value).toBeCloseTo(0.25, 12);
    expect(found.bounds).toMatchObject({ missing: 0, lowest: 0.25, highest: 0.25 });
  });
});

describe('intervals', () => {
  it('reach as far as one side of a wide set, and as both of a point', () => {
    expect(boundReach(1, 0.01)).toBeCloseTo(1.6449, 3);
    expect(boundReach(0, 0.01)).toBeCloseTo(1.96, 3);
  });

  it('of a share stay within 0 and 1 when nobody had it', () => {
    const { lo95, hi95 } = shareInterval({ value: 0, error: 0, people: 12, missed: { had: 1 / 12, hadNot: 1 / 12 } });
    expect(lo95).toBe(0);
    expect(hi95).toBeGreaterThan(0.15);
    expect(hi95).toBeLessThan(0.3);
  });

  it('of a share reach further where the one that was missed may stand for many', () => {
    const of = (had: number) => shareInterval({ value: 0, error: 0, people: 40, missed: { had, hadNot: had } }).hi95;
    expect(of(1 / 40)).toBeLessThan(0.07);
    expect(of(1 / 8)).toBeGreaterThan(0.25);
  });

  it('never claim more people than there are', () => {
    const cases = casesOf(twoKinds, question);
    const weighing = weigh(cases);
    if (!weighing.ok) throw new Error(weighing.detail);
    expect(weightedEstimate(weighing, 'event').people).toBeLessThan(140);
  });
});
