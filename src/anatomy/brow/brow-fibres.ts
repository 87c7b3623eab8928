import type { FibreEntries } from '../face-model.ts';
import {
  elementSamples,
  elementVolumes,
  fieldAt,
  gaussStations,
  jacobianAt,
  midpoints,
  slopesAt,
} from '../mesh/element-samples.ts';
import { besideCourse } from './brow-course.ts';
import type { SheetPoint } from './brow-layout.ts';
import type { BrowMesh } from './brow-model.ts';

/** A belt of parallel fibres in the muscle layer. */
export interface Belt {
  readonly fascicle: number;
  readonly stops: readonly SheetPoint[];
  /** [mm] */
  readonly width: number;
  /** [mm2] */
  readonly crossSection: number;
}

const interior = elementSamples(midpoints(6));
const gauss = elementSamples(gaussStations);
const jacobian = new Float64Array(9);
/** Layer of elements that holds the muscles, counted from the bone. */
const muscleLayer = 1;

/** Fibres of all belts, scaled so that every cut across a belt carries its section. */
export function beltFibres(mesh: BrowMesh, belts: readonly Belt[]): FibreEntries {
  const field = sheetFields(mesh);
  const volumes = elementVolumes(mesh.nodes, mesh.elements);
  const found = { fascicle: [] as number[], element: [] as number[], share: [] as number[], direction: [] as number[] };
  for (const belt of belts) {
    for (let e = muscleLayer; e < mesh.elements.length / 8; e += mesh.layers) {
      const nodes = mesh.elements.subarray(8 * e, 8 * e + 8);
      if (!touches(field, nodes, belt)) continue;
      const share = carried(mesh, field, nodes, belt) / volumes[e];
      if (share < 1e-6) continue;
      found.fascicle.push(belt.fascicle);
      found.element.push(e);
      found.share.push(share);
      found.direction.push(...directions(mesh, field, nodes, belt));
    }
  }
  return {
    fascicle: Int32Array.from(found.fascicle),
    element: Int32Array.from(found.element),
    share: Float64Array.from(found.share),
    direction: Float64Array.from(found.direction),
  };
}

interface SheetFields {
  readonly x: Float64Array;
  readonly height: Float64Array;
}

function sheetFields({ sheetCoordinates: at }: BrowMesh): SheetFields {
  const pick = (k: number) => Float64Array.from({ length: at.length / 2 }, (_, n) => at[2 * n + k]);
  return { x: pick(0), height: pick(1) };
}

/** Whether an element comes near a belt at all. */
function touches({ x, height }: SheetFields, nodes: Int32Array, { stops, width }: Belt): boolean {
  const overlap = (field: Float64Array, k: 0 | 1) => {
    const of = Array.from(nodes, (n) => field[n]);
    const ends = stops.map((stop) => stop[k]);
    return Math.min(...of) < Math.max(...ends) + width && Math.max(...of) > Math.min(...ends) - width;
  };
  return overlap(x, 0) && overlap(height, 1);
}

/** Integral over the element of the belt's section per area of the muscle layer [mm3]. */
function carried(mesh: BrowMesh, field: SheetFields, nodes: Int32Array, belt: Belt): number {
  let sum = 0;
  for (let s = 0; s < interior.count; s++) {
    const place = [fieldAt(interior, s, field.x, nodes), fieldAt(interior, s, field.height, nodes)] as const;
    const beside = besideCourse(belt.stops, place);
    if (beside === null || beside.off > belt.width / 2) continue;
    const volume = jacobianAt(jacobian, interior, s, { positions: mesh.nodes, nodes }) / interior.count;
    const thickness = Math.hypot(jacobian[6], jacobian[7], jacobian[8]);
    sum += (volume * belt.crossSection) / (belt.width * thickness);
  }
  return sum;
}

/** Unit fibre direction at the Gauss points, along the sheet as it is bent (8 x 3). */
function directions(mesh: BrowMesh, field: SheetFields, nodes: Int32Array, belt: Belt): number[] {
  const out: number[] = [];
  const [byX, byHeight] = [new Float64Array(3), new Float64Array(3)];
  for (let g = 0; g < gauss.count; g++) {
    jacobianAt(jacobian, gauss, g, { positions: mesh.nodes, nodes });
    slopesAt(byX, gauss, g, { field: field.x, nodes });
    slopesAt(byHeight, gauss, g, { field: field.height, nodes });
    const [tx, ty] = directionAt(belt, [fieldAt(gauss, g, field.x, nodes), fieldAt(gauss, g, field.height, nodes)]);
    const determinant = byX[0] * byHeight[1] - byX[1] * byHeight[0];
    const a = (tx * byHeight[1] - ty * byX[1]) / determinant;
    const b = (ty * byX[0] - tx * byHeight[0]) / determinant;
    const d = [0, 1, 2].map((k) => a * jacobian[k] + b * jacobian[3 + k]);
    const length = Math.hypot(d[0], d[1], d[2]);
    out.push(d[0] / length, d[1] / length, d[2] / length);
  }
  return out;
}

/** Direction of the course beside a place; at its ends that of the end. */
function directionAt({ stops }: Belt, place: SheetPoint): SheetPoint {
  const beside = besideCourse(stops, place);
  if (beside !== null) return beside.direction;
  const toFirst = Math.hypot(place[0] - stops[0][0], place[1] - stops[0][1]);
  const end = stops[stops.length - 1];
  const [from, to] =
    toFirst < Math.hypot(place[0] - end[0], place[1] - end[1]) ? [stops[0], stops[1]] : [stops[stops.length - 2], end];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
