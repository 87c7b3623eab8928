type Point2 = readonly [number, number];

/**
 * How values at some points spread over others with the least bending: a thin-plate spline, as a matrix, because it is
 * linear in the values and the points never change.
 *
 * @param controls where values are given, pairwise different, not all on one line
 * @param targets where they are wanted
 * @returns (nTarget x nControl), row by row; a row of weights sums to 1
 */
export function thinPlateWeights(controls: readonly Point2[], targets: readonly Point2[]): Float64Array {
  const n = controls.length;
  const size = n + 3;
  const inverse = invert(systemOf(controls), size);
  const weights = new Float64Array(targets.length * n);
  const basis = new Float64Array(size);
  targets.forEach(([x, y], t) => {
    controls.forEach(([cx, cy], i) => {
      basis[i] = bending(Math.hypot(x - cx, y - cy));
    });
    basis.set([1, x, y], n);
    for (let k = 0; k < size; k++) {
      if (basis[k] === 0) continue;
      for (let i = 0; i < n; i++) weights[t * n + i] += basis[k] * inverse[k * size + i];
    }
  });
  return weights;
}

/** r2 log r, the bending of a plate pushed at one point. */
function bending(distance: number): number {
  return distance === 0 ? 0 : distance * distance * Math.log(distance);
}

/** Bending between all controls, bordered by the plane that bends nothing. */
function systemOf(controls: readonly Point2[]): Float64Array {
  const n = controls.length;
  const size = n + 3;
  const system = new Float64Array(size * size);
  controls.forEach(([x, y], i) => {
    controls.forEach(([cx, cy], k) => {
      system[i * size + k] = bending(Math.hypot(x - cx, y - cy));
    });
    [1, x, y].forEach((value, k) => {
      system[i * size + n + k] = value;
      system[(n + k) * size + i] = value;
    });
  });
  return system;
}

/** Inverse by elimination with pivots: the bordered system is symmetric but not positive definite. */
function invert(system: Float64Array, size: number): Float64Array {
  const a = system.slice();
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(a[row * size + column]) > Math.abs(a[pivot * size + column])) pivot = row;
    swapRows(a, size, pivot, column);
    swapRows(inverse, size, pivot, column);
    const scale = 1 / a[column * size + column];
    for (let k = 0; k < size; k++) {
      a[column * size + k] *= scale;
      inverse[column * size + k] *= scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = a[row * size + column];
      if (factor === 0 || row === column) continue;
      for (let k = 0; k < size; k++) {
        a[row * size + k] -= factor * a[column * size + k];
        inverse[row * size + k] -= factor * inverse[column * size + k];
      }
    }
  }
  return inverse;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  const kept = matrix.slice(a * size, (a + 1) * size);
  matrix.copyWithin(a * size, b * size, (b + 1) * size);
  matrix.set(kept, b * size);
}
