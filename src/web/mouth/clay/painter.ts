import type { ClaySurface } from './clay-scene.ts';
import type { ClayMaker } from './clay-surface.ts';
import { between, type Pose } from './pose-animation.ts';

/**
 * Paints poses. The shade of hollows is made once per expression, where it is going, and blends in with the morph.
 * @param live the surface is never the same twice, so the shade is made anew each time
 * @returns clay ready to draw
 */
export function createPainter(maker: ClayMaker, live = false): (pose: Pose) => ClaySurface {
  let key: string | null = null;
  let before: Float32Array | null = null;
  let after: Float32Array | null = null;
  return (pose) => {
    if (live) {
      const shape = maker.shape(pose.surface);
      return maker.paint(shape, maker.shade(shape));
    }
    if (pose.key !== key) {
      before = after;
      after = maker.shade(maker.shape(pose.target));
      key = pose.key;
    }
    const target = after ?? new Float32Array();
    const shade = before === null || pose.progress >= 1 ? target : between(before, target, pose.progress);
    return maker.paint(maker.shape(pose.surface), shade);
  };
}
