import type { Side } from '../face-model.ts';
import { elementSamples, fieldAt, gaussStations, jacobianAt, midpoints } from '../mesh/element-samples.ts';
import type { MouthSolid } from '../mesh/mouth-solid.ts';
import { smoothStep } from '../mesh/smooth-steps.ts';
import { PathMiddle, type StripFibres } from './fibre-field.ts';
import { onLip, sideShare } from './fibre-sheets.ts';

/** A part of the oblique bundle of one lip, between two shares of the way from the midline to the corner. */
export interface ObliquePart {
  readonly lip: 'upper' | 'lower';
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}

/** How far fibres lean away from the free margin on their way from the vermilion skin to the mucosa [1]. */
const lean = 0.7;

const interior = elementSamples(midpoints(3));
const gauss = elementSamples(gaussStations);

/**
 * Compressor labii: the oblique skin-mucosa bundle of the red lip. Its share is the membership of the tissue in the
 * bundle, so that stress is activation times sigma inside it; the section returned is what that membership cuts.
 */
export function obliqueFibres(solid: MouthSolid, part: ObliquePart): StripFibres & { crossSection: number } {
  const { nodes, elements, volumes } = solid;
  const fibres = { elements: [] as number[], shares: [] as number[], directions: [] as number[] };
  const middle = new PathMiddle(nodes.counts.layers);
  const holds = onLip(nodes, part.lip);
  let section = 0;
  for (let element = 0; element < elements.length / 8; element++) {
    const corner = elements.subarray(8 * element, 8 * element + 8);
    if (!holds(element) || nodes.coordinates.beyondBorder[corner[0]] > 1) continue;
    const { carried, cut } = membership(solid, corner, part, middle);
    const share = carried / volumes[element];
    if (share < 1e-6) continue;
    fibres.elements.push(element);
    fibres.shares.push(share);
    section += cut;
    pushObliqueDirections(fibres.directions, solid, corner);
  }
  return { ...fibres, path: middle.points(), crossSection: section };
}

const jacobian = new Float64Array(9);

/** Volume of an element that belongs to the part [mm3], and what it adds to the bundle's section: volume over length of the fibres. */
function membership({ nodes }: MouthSolid, corner: Int32Array, part: ObliquePart, middle: PathMiddle) {
  const { coordinates, positions } = nodes;
  let carried = 0;
  let cut = 0;
  for (let s = 0; s < interior.count; s++) {
    const at = (field: Float64Array) => fieldAt(interior, s, field, corner);
    const place = at(coordinates.towardsCorner);
    if (place < part.from || place >= part.to) continue;
    const inRed =
      smoothStep(0, 1.2, at(coordinates.fromMargin)) * (1 - smoothStep(-1, 1, at(coordinates.beyondBorder)));
    const weight = inRed * sideShare(part.side, at(coordinates.arc));
    if (weight === 0) continue;
    const det = jacobianAt(jacobian, interior, s, { positions, nodes: corner }) / interior.count;
    carried += det * weight;
    cut += (det * weight) / (at(coordinates.thickness) * Math.hypot(1, lean));
    middle.add(1 - at(coordinates.depthShare), det * weight, (k) => {
      let value = 0;
      for (let n = 0; n < 8; n++) value += interior.weights[8 * s + n] * positions[3 * corner[n] + k];
      return value;
    });
  }
  return { carried, cut };
}

function pushObliqueDirections(out: number[], { nodes }: MouthSolid, corner: Int32Array): void {
  for (let g = 0; g < gauss.count; g++) {
    jacobianAt(jacobian, gauss, g, { positions: nodes.positions, nodes: corner });
    const [, , , rx, ry, rz, tx, ty, tz] = jacobian;
    const ring = Math.hypot(rx, ry, rz);
    const through = Math.hypot(tx, ty, tz);
    const v = [lean * (rx / ring) - tx / through, lean * (ry / ring) - ty / through, lean * (rz / ring) - tz / through];
    const length = Math.hypot(v[0], v[1], v[2]);
    out.push(v[0] / length, v[1] / length, v[2] / length);
  }
}
