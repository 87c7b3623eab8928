import type { EndplatePlaces } from '../binding/places.ts';
import { depthCosine } from './layers.ts';

/** Endplate places as seen from one planned site; none of it changes from draw to draw. */
export interface SiteFrame {
  /** along the skin from the site, to the patient's left and up [mm] (nPlace each) */
  readonly left: Float64Array;
  readonly up: Float64Array;
  /** cos(pi depth / tissue) in the tissue under the site [1] (nPlace) */
  readonly depthCosine: Float64Array;
}

type Vector = readonly [number, number, number];

/** Looks at all places from a site. */
export function siteFrame(
  { skin, left, up, tissue }: { skin: Vector; left: Vector; up: Vector; tissue: number },
  { position, depth }: EndplatePlaces,
): SiteFrame {
  const along = (direction: Vector, place: number) =>
    direction.reduce((sum, d, k) => sum + d * (position[3 * place + k] - skin[k]), 0);
  return {
    left: depth.map((_, place) => along(left, place)),
    up: depth.map((_, place) => along(up, place)),
    depthCosine: depth.map((mm) => depthCosine(mm, tissue)),
  };
}
