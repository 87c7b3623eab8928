import { describe, expect, it } from 'vitest';
import { noInitialStrain, TissueTerm } from '../../src/mechanics/element/tissue.ts';
import { deadLoadTerm } from '../../src/mechanics/load/dead-load.ts';
import { type Block, block, bodyForce, hold, solveBlock } from './block.ts';

function yeoh(b: Block, c10: number, c20: number, kappa: number) {
  const count = b.quadrature.elementCount;
  const stiffness = {
    c10: new Float64Array(count).fill(c10),
    c20: new Float64Array(count).fill(c20),
    kappa,
    pointKappa: 0,
  };
  return new TissueTerm({ ...b, stiffness, initial: noInitialStrain(count) });
}

/** Deflection of the end of a 50 x 10 x 10 mm cantilever under its weight; half model, N cells through the height [mm]. */
function beamTip(n: number): number {
  const b = block([5 * n, Math.max(1, n / 2), n], (r, s, t) => [50 * r, 5 * s, 10 * t]);
  const clamp = hold(b, (x, y) => [x === 0, x === 0 || y === 0, x === 0]);
  const found = solveBlock(b, [yeoh(b, 10, 0, 2000), deadLoadTerm(bodyForce(b, [0, 0, -9.81e-3])), clamp]);
  if (!found.ok) throw new Error(found.detail);
  for (let i = 0; i < b.nodes.length; i += 3) {
    if (b.nodes[i] === 50 && b.nodes[i + 1] === 0 && b.nodes[i + 2] === 5) return found.u[i + 2];
  }
  throw new Error('no node at the centre of the end face');
}

/** Corner (48, 60) of Cook's membrane in plane strain with n x n cells [mm]. */
function cookCorner(n: number): number {
  const b = block([n, n, 1], (r, s, t) => [48 * r, 44 * r + s * (44 - 28 * r), t]);
  const load = new Float64Array(b.nodes.length);
  for (let i = 0; i < b.nodes.length; i += 3) {
    if (b.nodes[i] !== 48) continue;
    const end = b.nodes[i + 1] === 44 || b.nodes[i + 1] === 60;
    load[i + 1] = (100 / 16) * (16 / n) * (end ? 0.25 : 0.5);
  }
  const held = hold(b, (x) => [x === 0, x === 0, true]);
  const found = solveBlock(b, [yeoh(b, 80.194 / 2, 0, 400889.806), deadLoadTerm(load), held]);
  if (!found.ok) throw new Error(found.detail);
  const corner = b.nodes.findIndex((_, i) => i % 3 === 0 && b.nodes[i] === 48 && b.nodes[i + 1] === 60);
  return found.u[corner + 1];
}

describe('tissue against independent solutions', () => {
  it('a cantilever sags as quadratic elements of another solver say, closer on a finer mesh', () => {
    const reference = -14.451;
    const coarse = Math.abs(beamTip(4) / reference - 1);
    const fine = Math.abs(beamTip(8) / reference - 1);
    expect(fine).toBeLessThan(0.01);
    expect(coarse / fine).toBeGreaterThan(2.5);
  });

  it("Cook's membrane does not lock", () => {
    expect(Math.abs(cookCorner(8) / 6.934 - 1)).toBeLessThan(0.05);
    expect(Math.abs(cookCorner(16) / 6.934 - 1)).toBeLessThan(0.02);
  });
});
