/**
 * Dense arithmetic of the multifrontal method, on fronts that live in the kernel's own memory.
 *
 * Two implementations with the same layout (see front-record.ts): `plainKernel`, TypeScript, runs anywhere and is the
 * reference; `wasmKernel`, AssemblyScript with 128-bit SIMD, is several times faster.
 * `front` arguments are offsets of front records [32-bit integers]; all other offsets count doubles.
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
}
