import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { builtInPlans, type Plan } from '#plan';
import { createForecaster } from '../../forecaster.ts';
import { treatmentOn } from '../../inputs/treatment.ts';
import { solveStandIn, standInPool } from '../../stand-in.fixture.ts';
import { type AmongPeople, chanceShareOf } from './among-people.ts';
import { drawReplays, drawReplaysOfPeople } from './replay-draws.ts';
import { wasItChance } from './was-it-chance.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const flip: Plan = builtInPlans['lip-flip-4x1'];
const made = (async () => {
  const forecaster = createForecaster({
    face,
    pool: standInPool(2, (job) => solveStandIn(job, 0.03)),
    seed: 5,
    expressions: ['rest', 'smile', 'straw'],
    provenance: { software: 'test', kernel: 'none' },
    training: { people: 10, treatments: 2 },
  });
  expect(await forecaster.train()).toMatchObject({ ok: true });
  return forecaster;
})();

async function replay(times: number, person = 0, plan = flip) {
  const result = (await made).replay(plan, { times, person });
  if (!result.ok) throw new Error(result.detail);
  return result.replay;
}

describe('replay', () => {
  it('repeats one person: narrower than people are, and nothing without injections', async () => {
    const { treatments, spread, times } = await replay(60);
    expect([times, treatments.length]).toEqual([60, 60]);
    const alone = spread['rest']['mouthWidth'];
    const forecast = (await made).forecast(flip, 60);
    if (!forecast.ok) throw new Error(forecast.detail);
    const among = forecast.forecast.outcomes['rest']['mouthWidth'].change['2'];
    expect(alone.p95 - alone.p05).toBeGreaterThan(0);
    expect(alone.p95 - alone.p05).toBeLessThan(among.p95 - among.p05);
    const none = await replay(5, 0, builtInPlans.none);
    expect(none.treatments.every(({ change }) => Object.values(change).every((value) => value === 0))).toBe(true);
    expect(none.amongPeople.events['strawFails'].share).toBe(0);
    expect(none.amongPeople.events['strawFails'].chanceShare).toBeNull();
  });

  it('gives the same bytes again, and another person another answer', async () => {
    expect(JSON.stringify(await replay(20))).toBe(JSON.stringify(await replay(20)));
    const other = await replay(20, 3);
    expect(other.person).toBe(3);
    expect(other.spread).not.toEqual((await replay(20)).spread);
    expect(other.amongPeople).toEqual((await replay(20)).amongPeople);
  });

  it('counts one in four from the counts of people, not from the mean of all', async () => {
    const { amongPeople } = await replay(1);
    const { events, people, times } = amongPeople;
    const { share, inOneOfFour, counts, chanceShare } = events['strawFails'];
    expect(counts).toHaveLength(people);
    expect(counts.reduce((sum, count) => sum + count, 0) / (people * times)).toBeCloseTo(share, 12);
    expect(inOneOfFour).toBeGreaterThan(share);
    expect(inOneOfFour).toBeLessThan(1 - (1 - share) ** 4);
    expect(chanceShare).toBeGreaterThan(0);
    expect(chanceShare).toBeLessThan(1);
    const { anyHarm, strawFails } = events;
    for (const [p, count] of anyHarm.counts.entries()) expect(count).toBeGreaterThanOrEqual(strawFails.counts[p]);
  });

  it('refuses what makes no sense, with the field', async () => {
    const one = await made;
    const told = (wish: Parameters<typeof one.replay>[1]) => {
      const result = one.replay(flip, wish);
      return result.ok ? '' : result.detail;
    };
    expect(told({ times: 0 })).toContain('times is 0; it must be a whole number from 1');
    expect(told({ times: 1e9 })).toContain('times is 1000000000');
    expect(told({ times: 5, person: -1 })).toContain('person is -1');
    expect(told({ times: 5, history: { event: 'joy', had: [true] } })).toContain(
      'observed.joy is not known; known are',
    );
    expect(told({ times: 5, history: { event: 'strawFails', had: [] } })).toContain('allowed: 1 to 100');
  });
});

describe('drawReplays', () => {
  const found = treatmentOn(face, flip);
  if (!found.ok) throw new Error(found.detail);
  const { treatment } = found;

  it('keeps the person and the hands, and changes everything else', () => {
    const { drawn, ownLimit } = drawReplays(treatment, { seed: 2, times: 8, person: 4 });
    const [a, b] = drawn.draws;
    expect(b.person).toBe(a.person);
    expect(new Set(ownLimit).size).toBe(1);
    treatment.inputs.forEach(({ controls, group }, i) => {
      const stays = controls === 'unknownAboutPatient' || group === 'handling' || group === 'needleSkill';
      expect(a.response[i] === b.response[i], group).toBe(stays);
    });
  });

  it('treats many people as often each, every one the person of the forecast', () => {
    const { drawn } = drawReplaysOfPeople(treatment, { seed: 2, times: 4, people: 3 });
    expect(drawn.draws).toHaveLength(12);
    expect(new Set(drawn.draws.map(({ person }) => person)).size).toBe(3);
    const third = drawReplays(treatment, { seed: 2, times: 1, person: 3 }).drawn.draws[0];
    expect(drawn.draws[8].person.z).toEqual(third.person.z);
  });
});

describe('chanceShareOf', () => {
  it('is all chance where people are alike, none where only they differ', () => {
    expect(chanceShareOf(Float64Array.of(1, 2, 3, 4, 1, 2, 3, 4), 2)).toBe(1);
    expect(chanceShareOf(Float64Array.of(1, 1, 1, 5, 5, 5), 2)).toBe(0);
    expect(chanceShareOf(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
  });
});

describe('wasItChance', () => {
  const among = (counts: readonly number[]): AmongPeople => {
    const event = {
      label: 'x',
      share: 0,
      lo95: 0,
      hi95: 1,
      inOneOfFour: 0,
      fourthAfterThreeWithout: 0,
      chanceShare: 0,
    };
    return {
      people: counts.length,
      times: 1000,
      events: { strawFails: { ...event, counts } },
      chanceShareOfChange: {},
    };
  };
  const asked = (counts: readonly number[], had: readonly boolean[]) =>
    wasItChance(among(counts), { event: 'strawFails', had })!;

  it('is all chance where everybody has the same odds', () => {
    const { before, again, chance } = asked([250, 250, 250], [false, false, false, true]);
    expect(again).toBeCloseTo(0.25, 2);
    expect(before).toBeCloseTo(0.25, 2);
    expect(chance).toBeGreaterThan(0.98);
  });

  it('follows Bayes where there are two kinds of people', () => {
    // kinds that have it in 0.9 and 0.1: one treatment with it makes the first nine times likelier
    const { again, before, chance } = asked([900, 100], [true]);
    expect(before).toBeCloseTo(0.5, 3);
    expect(again).toBeCloseTo(0.9 * 0.9 + 0.1 * 0.1, 2);
    expect(chance).toBeCloseTo(0.5 / 0.82, 2);
    expect(asked([900, 100], [false]).again).toBeCloseTo(0.18, 2);
  });

  it('is null for an event that was not decided', () => {
    expect(wasItChance(among([1]), { event: 'drooling', had: [true] })).toBeNull();
  });
});
