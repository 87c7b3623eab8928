import { describe, expect, it } from 'vitest';
import { bestStep } from './trust-step.ts';

const box = { low: Float64Array.of(-1, -1), high: Float64Array.of(1, 1) };

describe('bestStep', () => {
  it('goes to the corner where nothing is in the way', () => {
    const step = bestStep({ wanted: Float64Array.of(2, -1), constraints: [] }, box, 8);
    expect([...step]).toEqual([1, -1]);
  });

  it('stops at a constraint and slides along it', () => {
    // more of both is wanted, x + y may grow by 0.5: x, which is worth more, takes what there is
    const constraints = [{ value: -0.5, slope: Float64Array.of(1, 1) }];
    const [x, y] = bestStep({ wanted: Float64Array.of(1, 0.2), constraints }, box, 8);
    expect(x + y).toBeLessThan(0.55);
    expect(x + 0.2 * y).toBeGreaterThan(0.75);
  });

  it('gives lift up to leave a violation', () => {
    const constraints = [{ value: 0.4, slope: Float64Array.of(1, 0) }];
    const [x] = bestStep({ wanted: Float64Array.of(1, 0), constraints }, box, 8);
    expect(x).toBeLessThan(-0.35);
  });

  it('stays where nothing changes anything', () => {
    expect([...bestStep({ wanted: Float64Array.of(0, 0), constraints: [] }, box, 8)]).toEqual([0, 0]);
  });
});
