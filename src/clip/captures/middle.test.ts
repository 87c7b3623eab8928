import { expect, test } from 'vitest';
import { stream } from '#numerics';
import { timedMedian } from './middle.ts';

/** Moments that err alike: each keeps a share of the error before. */
function course(seed: number, kept: number): number[] {
  const random = stream(seed, 0, 'course');
  let error = random.normal();
  return Array.from({ length: 120 }, () => {
    error = kept * error + Math.sqrt(1 - kept * kept) * random.normal();
    return 5 + error;
  });
}

test.each([0, 0.6, 0.8])('the error of a median is known when neighbours share %f of theirs', (kept) => {
  const trials = 400;
  let inside = 0;
  for (let seed = 0; seed < trials; seed++) {
    const median = timedMedian(course(seed, kept));
    if (median && Math.abs(median.value - 5) < 1.96 * median.se) inside++;
  }
  expect(inside / trials).toBeGreaterThan(0.9);
  expect(inside / trials).toBeLessThan(0.985);
});

test('few values have a median and an honest error, none has no median', () => {
  expect(timedMedian([])).toBeNull();
  expect(timedMedian([3])).toEqual({ value: 3, se: 0 });
  expect(timedMedian([2, 4])).toEqual({ value: 3, se: 1 });
});
