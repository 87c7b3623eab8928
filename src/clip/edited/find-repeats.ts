import { parameters } from '../parameters.ts';

/** Pictures of a clip that show again what the one before showed. */
export interface Repeats {
  /** pictures that repeat */
  readonly count: number;
  /** pictures about which something moves; where nothing does, a repeat looks like any other picture */
  readonly judged: number;
}

/**
 * Counts pictures that repeat the one before: while the scene changes before and after, it hardly changes at them. So
 * repeats are found however the file was compressed afterwards, and a still scene has none.
 * @param thumbnails brightness of every picture on a coarse grid, 0-255
 */
export function findRepeats(thumbnails: readonly Float32Array[]): Repeats {
  const { leastMotion, repeatedChange } = parameters;
  const change = thumbnails.slice(1).map((now, i) => changeBetween(thumbnails[i], now));
  const around = change.slice(1, -1).map((here, i) => [change[i], here, change[i + 2]] as const);
  const moving = around.filter((three) => Math.max(...three) >= leastMotion.value);
  const repeats = moving.filter(([before, here, after]) => {
    const least = Math.min(before, after);
    return least >= leastMotion.value && here < repeatedChange.value * least;
  });
  return { count: repeats.length, judged: moving.length };
}

function changeBetween(before: Float32Array, now: Float32Array): number {
  return now.reduce((sum, value, i) => sum + Math.abs(value - before[i]), 0) / now.length;
}
