/**
 * Dense arithmetic of the multifrontal method and of eight-node elements, on data in the kernel's own memory.
 *
 * Two implementations with the same layouts (see front-record.ts and element-record.ts): `plainKernel`, TypeScript, runs
 * anywhere and is the reference; `wasmKernel`, AssemblyScript with 128-bit SIMD, is several times faster.
 * `front` arguments are offsets of front records [32-bit integers]; all other offsets count doubles. `area` is the start of
 * a batch of `count` elements or lines.
 */
export interface DenseKernel {
  readonly name: 'plain' | 'wasm';
  /** The whole memory; fetch it again after every `allocate`, which may move it. */
  readonly doubles: Float64Array;
  /** The same memory as 32-bit integers: double k starts at integer 2k. */
  readonly integers: Int32Array;
  /** Reserves uninitialised room for `count` doubles; returns its offset. */
  allocate(count: number): number;
  /** Gives back what `allocate` returned. */
  release(offset: number): void;
  /**
   * Cholesky of the pivot columns and update of the rest, in place.
   *
   * @param thresholds offset of the smallest acceptable pivot of every padded row of all fronts.
   * @returns -1, or the local column of the first pivot not above its threshold, which is left on the diagonal.
   */
  factoriseFront(front: number, thresholds: number): number;
  /** Adds the update of `child` to the factor and update of `parent`. */
  extendAdd(child: number, parent: number): void;
  /** Forward substitution with one front, x having one double per padded row. */
  forward1(front: number, x: number): void;
  /** Backward substitution with one front; `work` has room for 8 doubles per pivot tile. */
  backward1(front: number, x: number, work: number): void;
  /** As forward1 for four right-hand sides, x having four doubles per padded row; `work` has room for 16 doubles. */
  forward4(front: number, x: number, work: number): void;
  /** As backward1 for four right-hand sides; `work` has room for 16 doubles. */
  backward4(front: number, x: number, work: number): void;
  /** Deformation gradient F, its determinant and F : F B at the points of a batch. */
  deformPoints(area: number, count: number): void;
  /** Nodal forces of the stress x F B + y F^-T. */
  pointForces(area: number, count: number): void;
  /**
   * Blocks between nodes: with n the gradient of a shape function, m = F B n and g = F^-T n, the sum over the points of
   * alpha m m + beta (m g + g m) + gamma g g + swap (g g)^T + shear (n B n) I, plus bulk v v with v the sum of rate g.
   */
  pointTangents(area: number, count: number): void;
  /** The deformed direction f = F d and its length at the points of a batch of lines. */
  carryLines(area: number, count: number): void;
  /** Nodal forces of the stress first f d^T, summed into the elements the lines belong to. */
  lineForces(area: number, count: number, slots: number): void;
  /** Blocks between nodes, (d . n_a)(d . n_b)(first I + second f f^T), summed into the elements the lines belong to. */
  lineTangents(area: number, count: number, slots: number): void;
}
