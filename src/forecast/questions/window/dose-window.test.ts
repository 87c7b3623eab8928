import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { builtInPlans, type Plan } from '#plan';
import { createForecaster } from '../../forecaster.ts';
import { solveStandIn, standInPool } from '../../stand-in.fixture.ts';
import { harmNames, problemOfWish, type WindowWish } from './wish.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const flip: Plan = builtInPlans['lip-flip-4x1'];
/** A mouth so soft that doses make a visible difference. */
const soft = standInPool(2, (job) => solveStandIn(job, 0.06));
const made = (async () => {
  const forecaster = createForecaster({
    face,
    pool: soft,
    seed: 5,
    expressions: ['rest', 'smile', 'straw'],
    provenance: { software: 'test', kernel: 'none' },
    training: { people: 10, treatments: 2 },
  });
  expect(await forecaster.train()).toMatchObject({ ok: true });
  return forecaster;
})();

const limitOf = (name: string, limit: number): WindowWish => ({ limits: { [name]: limit }, leastLift: 0, draws: 32 });

async function ask(wish: WindowWish, plan: Plan = flip) {
  const found = (await made).window(plan, wish);
  if (!('tried' in found)) throw new Error(found.detail);
  return found;
}

describe('window', () => {
  const unlimited = ask({ limits: {}, leastLift: 0, draws: 32 });

  const limited = limitOf('strawFails', 0.6);
  const kept = ask(limited);

  it('climbs: what it finds lifts at least as often as the plan it began with', async () => {
    const found = await unlimited;
    if (!found.ok) throw new Error(found.detail);
    expect(found.best.visibleLift.probability).toBeGreaterThanOrEqual(found.tried[0].visibleLift.probability);
    expect(found.best.visibleLift.probability).toBeGreaterThan(0);
    expect(found.search.evaluations).toBeGreaterThan(20);
  });

  it('keeps a limit by the upper end of the range, not by the middle', async () => {
    const [free, found] = [await unlimited, await kept];
    const most = Math.max(...free.tried.map(({ harms }) => harms['strawFails'].hi95));
    expect(most).toBeGreaterThan(0.6);
    if (!found.ok) throw new Error(found.detail);
    expect(found.best.harms['strawFails'].hi95).toBeLessThanOrEqual(0.6);
    for (const { harms, exceeds } of found.tried)
      expect(exceeds.includes('strawFails')).toBe(harms['strawFails'].hi95 > 0.6);
    expect(found.binding).toMatchObject({ event: 'strawFails', limit: 0.6 });
  });

  it('says which limit is in the way and how far off it is', async () => {
    const found = await ask({ limits: { strawFails: 0.09 }, leastLift: 0.95, draws: 32 });
    if (found.ok) throw new Error('no window was expected');
    expect(found.reason).toBe('no-safe-window');
    expect(found.detail).toMatch(/^No safe window for you, in this model: /);
    expect(found.detail).toMatch(/of 100/);
    expect(found.detail).not.toMatch(/safe dose|will /);
  });

  it('never takes a harm that it cannot decide for a rare one', async () => {
    const found = await ask(limitOf('speechTrouble', 1));
    if (found.ok) throw new Error('no window was expected');
    expect(found.detail).toContain('cannot decide');
    expect(found.binding).toMatchObject({ event: 'speechTrouble', odds: null, by: null });
  });

  it('gives the slopes that a finite step agrees with', async () => {
    const { slopes } = await unlimited;
    expect(slopes.map(({ change }) => change)).toContain('unitsTenthMore');
    for (const { visibleLift, harms } of slopes) {
      expect(Math.abs(visibleLift)).toBeLessThan(1);
      expect(Object.keys(harms)).toContain('strawFails');
    }
  });

  it('gives the same bytes again', async () => {
    expect(JSON.stringify(await ask(limited))).toBe(JSON.stringify(await kept));
  });

  it('refuses a plan without toxin and a wish that makes no sense', async () => {
    const one = await made;
    expect(one.window(builtInPlans.none, limitOf('strawFails', 0.6))).toMatchObject({ ok: false, reason: 'no-toxin' });
    expect(one.window(flip, limitOf('strawFails', -1))).toMatchObject({ ok: false, reason: 'unclear-wish' });
  });
});

describe('problemOfWish', () => {
  const limits = Object.fromEntries(harmNames.map((name) => [name, 0.1]));

  it.each([
    [{ limits, leastLift: 0.2, draws: 0 }, 'draws is 0; it must be a whole number from 20'],
    [{ limits, leastLift: 0.2, draws: 1e9 }, 'draws is 1000000000; it must be a whole number'],
    [{ limits, leastLift: 0.2, draws: 50.5 }, 'draws is 50.5'],
    [{ limits, leastLift: 1.01, draws: 200 }, 'leastLift is 1.01; it must be a share from 0 to 1'],
    [{ limits: { joy: 0.1 }, leastLift: 0.2, draws: 200 }, 'limits.joy is not known; known are'],
    [{ limits: { drooling: Number.NaN }, leastLift: 0.2, draws: 200 }, 'limits.drooling is NaN; it must be a share'],
    [{ limits: { drooling: 0.001 }, leastLift: 0.2, draws: 200 }, '200 draws cannot show that; allowed: at least'],
    [{ limits: { drooling: 0 }, leastLift: 0.2, draws: 200 }, 'more than 100000 draws'],
  ])('names what is wrong with %j', (wish, sentence) => expect(problemOfWish(wish)).toContain(sentence));

  it('is content with a sensible wish', () => expect(problemOfWish({ limits, leastLift: 0.2, draws: 200 })).toBeNull());
});
