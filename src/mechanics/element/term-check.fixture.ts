import type { BlockMatrix } from '#numerics';
import type { EnergyTerm } from './energy-term.ts';

/** Largest relative disagreement of gradient with energy differences and of tangent with gradient differences, along one direction. */
export function checkDerivatives(
  term: EnergyTerm,
  u: Float64Array,
  direction: Float64Array,
  stiffness: BlockMatrix,
): { gradient: number; tangent: number } {
  const h = 1e-5;
  const shifted = (s: number) => Float64Array.from(u, (v, i) => v + s * direction[i]);
  const gradientAt = (v: Float64Array) => {
    const g = new Float64Array(v.length);
    term.addGradient(v, g);
    return g;
  };
  const slope = (term.energy(shifted(h)) - term.energy(shifted(-h))) / (2 * h);
  const exact = gradientAt(u).reduce((sum, g, i) => sum + g * direction[i], 0);
  stiffness.values.fill(0);
  term.addTangent(u, stiffness);
  const product = lowerProduct(stiffness, direction);
  const plus = gradientAt(shifted(h));
  const minus = gradientAt(shifted(-h));
  let worst = 0;
  let scale = 1e-12;
  for (let i = 0; i < u.length; i++) {
    worst = Math.max(worst, Math.abs((plus[i] - minus[i]) / (2 * h) - product[i]));
    scale = Math.max(scale, Math.abs(product[i]));
  }
  return { gradient: Math.abs(slope - exact) / Math.max(Math.abs(exact), 1e-9), tangent: worst / scale };
}

/** K d for a symmetric matrix of which only the lower block triangle is filled. */
function lowerProduct(K: BlockMatrix, d: Float64Array): Float64Array {
  const y = new Float64Array(d.length);
  for (let row = 0; row < K.nodeCount; row++) {
    for (let k = K.rowStart[row]; k < K.rowStart[row + 1]; k++) {
      const col = K.column[k];
      if (col > row) continue;
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          const v = K.values[k * 9 + i * 3 + j];
          y[row * 3 + i] += v * d[col * 3 + j];
          if (col !== row) y[col * 3 + j] += v * d[row * 3 + i];
        }
      }
    }
  }
  return y;
}
