import { elementSamples, fieldAt, jacobianAt, midpoints } from './element-samples.ts';
import type { MouthSolid } from './mouth-solid.ts';

/** A place of the tissue at which a kernel is read. */
export interface KernelPlace {
  /** arclength along the arch, positive to the left [mm] */
  readonly arc: number;
  /** height above the mouth line [mm] */
  readonly height: number;
  /** 0 at the teeth, 1 at the skin */
  readonly depthShare: number;
  /** [mm] */
  readonly thickness: number;
  readonly beyondBorder: number;
}

/** Where a kernel can differ from 0, so that elements elsewhere are skipped [mm]. */
export interface KernelReach {
  readonly arc: readonly [number, number];
  readonly height: readonly [number, number];
}

/** Volume integral of shape function times kernel, per node that gets any [mm3]. */
export interface PatchLoad {
  readonly nodes: Int32Array;
  readonly loads: Float64Array;
}

const samples = elementSamples(midpoints(3));
const jacobian = new Float64Array(9);

/**
 * Spreads a kernel defined in mm over the nodes, consistently with the elements' own interpolation, so that neither the
 * total nor the centre depends on the resolution.
 */
export function spreadOverNodes(
  { nodes, elements }: MouthSolid,
  kernel: { readonly reach: KernelReach; readonly at: (place: KernelPlace) => number },
): PatchLoad {
  const { coordinates, positions } = nodes;
  const loads = new Map<number, number>();
  for (let e = 0; e < elements.length; e += 8) {
    const corner = elements.subarray(e, e + 8);
    if (!touches(coordinates.arc, corner, kernel.reach.arc)) continue;
    if (!touches(coordinates.height, corner, kernel.reach.height)) continue;
    for (let s = 0; s < samples.count; s++) {
      const read = (field: Float64Array) => fieldAt(samples, s, field, corner);
      const value = kernel.at({
        arc: read(coordinates.arc),
        height: read(coordinates.height),
        depthShare: read(coordinates.depthShare),
        thickness: read(coordinates.thickness),
        beyondBorder: read(coordinates.beyondBorder),
      });
      if (value === 0) continue;
      const volume = jacobianAt(jacobian, samples, s, { positions, nodes: corner }) / samples.count;
      for (let n = 0; n < 8; n++) {
        loads.set(corner[n], (loads.get(corner[n]) ?? 0) + value * volume * samples.weights[8 * s + n]);
      }
    }
  }
  const found = [...loads.keys()].sort((a, b) => a - b);
  return { nodes: Int32Array.from(found), loads: Float64Array.from(found, (node) => loads.get(node) as number) };
}

function touches(field: Float64Array, corner: Int32Array, [from, to]: readonly [number, number]): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let n = 0; n < 8; n++) {
    low = Math.min(low, field[corner[n]]);
    high = Math.max(high, field[corner[n]]);
  }
  return low <= to && high >= from;
}
