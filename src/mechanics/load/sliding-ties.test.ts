import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlockMatrix } from '#numerics';
import { checkDerivatives } from '../element/term-check.fixture.ts';
import { slidingTieTerm } from './sliding-ties.ts';

const within = fc.double({ min: -2, max: 2, noNaN: true });
const six = fc.array(within, { minLength: 6, maxLength: 6 }).map((values) => Float64Array.from(values));
const length = Math.hypot(1, 2, 2);
const normal = Float64Array.of(0, 0, 1, 1 / length, 2 / length, 2 / length);

function ties(offset = new Float64Array(6)) {
  return slidingTieTerm({
    nodes: Int32Array.of(0, 1),
    along: Float64Array.of(0.1, 0.2),
    across: Float64Array.of(30, 50),
    normal,
    offset,
  });
}

test('the gradient is that of the energy and the tangent that of the gradient', () => {
  const stiffness = createBlockMatrix({ nodeCount: 2, cliques: [[0, 1]] });
  fc.assert(
    fc.property(six, six, six, (u, direction, offset) => {
      fc.pre(direction.some((x) => Math.abs(x) > 0.1) && u.some((x, i) => Math.abs(x + offset[i]) > 0.1));
      const found = checkDerivatives(ties(offset), u, direction, stiffness);
      expect(found.tangent).toBeLessThan(1e-6);
    }),
    { numRuns: 50 },
  );
});

test('tissue glides along the bone and hardly leaves it', () => {
  const pull = (u: readonly number[]) => {
    const out = new Float64Array(6);
    ties().addGradient(Float64Array.of(...u, 0, 0, 0), out);
    return out.subarray(0, 3);
  };
  expect([...pull([1, 1, 0])]).toEqual([0.1, 0.1, 0]);
  expect([...pull([0, 0, 1])]).toEqual([0, 0, 30]);
});
