import { inverseNormal } from './inverse-normal.ts';

/** Independent source of random numbers; calling it advances it, nothing else does. */
export interface Stream {
  /** Uniform on the open interval (0, 1), 52 random bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Whole number from 0 to `below` - 1. */
  integer(below: number): number;
  /** The numbers 0 to `count` - 1 in random order. */
  permutation(count: number): Int32Array;
}

/**
 * The stream that belongs to (seed, draw, purpose): the same triple always gives the same numbers, and another draw or
 * purpose gives unrelated ones, so that adding either changes no existing result.
 *
 * Generator: xoshiro128++ (D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47,
 * 2021), its 128-bit state made from the key by the 32-bit mixing steps of MurmurHash3 (A. Appleby, public domain).
 *
 * @param seed whole number, 0 to 2^53 - 1.
 * @param draw whole number, 0 to 2^53 - 1.
 */
export function stream(seed: number, draw: number, purpose: string): Stream {
  const next = xoshiro128(stateFromKey(seed, draw, purpose));
  const uniform = () => ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
  const integer = (below: number) => {
    if (!(Number.isInteger(below) && below >= 1)) throw new RangeError(`below is ${below}; it must be 1 or more.`);
    return Math.floor(uniform() * below);
  };
  return {
    uniform,
    normal: () => inverseNormal(uniform()),
    integer,
    permutation(count) {
      const order = Int32Array.from({ length: count }, (_, k) => k);
      for (let k = count - 1; k > 0; k--) {
        const other = integer(k + 1);
        [order[k], order[other]] = [order[other], order[k]];
      }
      return order;
    },
  };
}

/** xoshiro128++: unsigned 32-bit numbers from a state of four, not all zero. */
export function xoshiro128(state: Uint32Array): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = (rotateLeft((s0 + s3) | 0, 7) + s0) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

function stateFromKey(seed: number, draw: number, purpose: string): Uint32Array {
  const words = [...halves('seed', seed), ...halves('draw', draw), purpose.length];
  for (let k = 0; k < purpose.length; k++) words.push(purpose.charCodeAt(k));
  const state = Uint32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667).map((start) =>
    finish(words.reduce(absorb, start)),
  );
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

function halves(name: string, value: number): [number, number] {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} is ${value}; it must be a whole number from 0 to 2^53 - 1.`);
  }
  return [value >>> 0, Math.floor(value / 2 ** 32)];
}

function absorb(hash: number, word: number): number {
  const scrambled = Math.imul(rotateLeft(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotateLeft(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function rotateLeft(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
