/** Length of an expression morph [ms]. */
const MORPH_MS = 250;

/** The surface at one moment of its way. */
export interface Pose {
  /** (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  /** where it is going */
  readonly target: Float32Array;
  /** name of the expression it is going to */
  readonly key: string;
  /** 1 = arrived */
  readonly progress: number;
}

/** The surface that is drawn, on its way from where it was to where it should be. */
export interface PoseAnimation {
  /** Aims at a surface. @param key the expression: a new key morphs, the same key follows at once */
  aim(surface: Float32Array, key: string): void;
  /** The pose at a time [ms]; null before the first aim. */
  at(time: number): Pose | null;
}

/** @param still no morph: cut, for people who asked for less motion */
export function createPoseAnimation(still: boolean): PoseAnimation {
  let from: Float32Array | null = null;
  let target: Float32Array | null = null;
  let shown: Float32Array | null = null;
  let key = '';
  let start = 0;
  return {
    aim(surface, nextKey) {
      if (target === surface && key === nextKey) return;
      const morphs = shown !== null && nextKey !== key && !still && shown.length === surface.length;
      if (morphs) {
        from = shown;
        start = Number.NaN;
      } else if (from !== null && nextKey !== key) from = null;
      target = surface;
      key = nextKey;
    },
    at(time) {
      if (target === null) return null;
      if (Number.isNaN(start)) start = time;
      const t = from === null ? 1 : Math.min(1, (time - start) / MORPH_MS);
      const progress = 1 - (1 - t) ** 3;
      shown = from === null ? target : between(from, target, progress);
      if (t >= 1) from = null;
      return { surface: shown, target, key, progress };
    },
  };
}

/** from + t (to - from) */
export function between(from: Float32Array, to: Float32Array, t: number): Float32Array {
  const mixed = new Float32Array(from.length);
  for (let i = 0; i < mixed.length; i++) mixed[i] = from[i] + (to[i] - from[i]) * t;
  return mixed;
}
