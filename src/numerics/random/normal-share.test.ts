import { expect, test } from 'vitest';
import { inverseNormal } from './inverse-normal.ts';
import { normalShare } from './normal-share.ts';

test('undoes the inverse distribution function', () => {
  for (const u of [0.001, 0.05, 0.3, 0.5, 0.9, 0.999]) expect(normalShare(inverseNormal(u))).toBeCloseTo(u, 6);
});
