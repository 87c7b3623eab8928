import { describe, expect, test } from 'vitest';
import { madeClip } from '../made-clip.fixture.ts';
import type { ComparedSide } from '../side.ts';
import { likenessOf } from './likeness.ts';

/** A person at rest whose measures are known within so many millimetres. */
function person(upper: number, half: number): ComparedSide {
  const clip = madeClip({ seed: 1, upper, noise: 0 });
  const captures = clip.captures.map((capture) => ({
    ...capture,
    measures: Object.fromEntries(
      Object.entries(capture.measures).map(([name, one]) => [
        name,
        one && { ...one, lo95: one.value - half, hi95: one.value + half },
      ]),
    ) as typeof capture.measures,
  }));
  return { captures };
}
const both = { me: { ageBand: 30, plan: 'lip flip 4 U' }, other: { ageBand: 40, plan: 'lip flip 4 U' } };

describe('is this person like me', () => {
  test('the same lips, well known, are alike', () => {
    expect(likenessOf(person(6, 0.6), person(6.5, 0.6), both)).toMatchObject({ answer: 'like' });
  });

  test('lips three standard deviations apart are not, and the measure is named first', () => {
    const found = likenessOf(person(6, 0.6), person(11, 0.6), both);
    expect(found.answer).toBe('unlike');
    expect(found.rows[0].measure).toBe('upperVermilionHeight');
    expect(found.reasons[0]).toMatchObject({ reason: 'differs', row: { measure: 'upperVermilionHeight' } });
  });

  test('wide ranges leave it open', () => {
    expect(likenessOf(person(6, 4), person(6, 4), both).answer).toBe('cannot-tell');
    expect(likenessOf({ captures: [] }, person(6, 1), both)).toMatchObject({ answer: 'cannot-tell', rows: [] });
  });

  test('another age or another plan is another case; what is not stated is said', () => {
    const [me, other] = [person(6, 0.6), person(6, 0.6)];
    expect(likenessOf(me, other, { ...both, other: { ...both.other, ageBand: 60 } }).reasons).toEqual([
      { reason: 'ages-apart', me: 30, other: 60 },
    ]);
    expect(likenessOf(me, other, { ...both, other: { ...both.other, plan: 'gel' } }).answer).toBe('unlike');
    expect(likenessOf(me, other).reasons).toContainEqual({ reason: 'ages-unknown' });
  });

  test('it is mutual', () => {
    const [a, b] = [person(6, 1), person(7.5, 1.3)];
    expect(likenessOf(a, b).answer).toBe(likenessOf(b, a).answer);
    expect(likenessOf(a, b).rows[0].differenceSd.value).toBeCloseTo(-likenessOf(b, a).rows[0].differenceSd.value, 12);
  });
});
