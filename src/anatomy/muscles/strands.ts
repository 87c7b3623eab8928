import type { Fascicle, MuscleId, Side, Strand } from '../face-model.ts';
import type { MouthSolid } from '../mesh/mouth-solid.ts';
import { type KernelPlace, spreadOverNodes } from '../mesh/patch.ts';
import { smoothStep } from '../mesh/smooth-steps.ts';
import { template } from '../parameters.ts';
import { layerBounds } from '../tissue-layers.ts';
import { muscleTable, type TemplatePoint } from './muscles.data.ts';

/** A strand muscle of one side, before its fascicles have numbers. */
export interface StrandFascicle {
  readonly fascicle: Omit<Fascicle, 'id'>;
  readonly strand: Omit<Strand, 'fascicle'>;
}

/** How a strand muscle ends in the soft tissue. */
interface Insertion {
  readonly muscle: MuscleId;
  /** half-axes of the patch of one fascicle along the arch and in height [mm] */
  readonly radius: readonly [number, number];
  /** how far the fascicles stand apart at the insertion and at the origin along x, and at the insertion in y [mm] */
  readonly spread: { readonly insertion: number; readonly origin: number; readonly rise: number };
  /** dermis and muscle layer of the lip, or the depth of the modiolus */
  readonly into: 'lip' | 'modiolus';
}

const insertions: readonly Insertion[] = [
  {
    muscle: 'levatorLabiiSuperiorisAlaequeNasi',
    radius: [5, 5],
    spread: { insertion: -2.5, origin: 0, rise: 3 },
    into: 'lip',
  },
  { muscle: 'levatorLabiiSuperioris', radius: [5, 6], spread: { insertion: 4, origin: 5, rise: 0 }, into: 'lip' },
  { muscle: 'zygomaticusMinor', radius: [5, 6], spread: { insertion: 0, origin: 0, rise: 0 }, into: 'lip' },
  { muscle: 'zygomaticusMajor', radius: [6, 6], spread: { insertion: 0, origin: 3, rise: 4 }, into: 'modiolus' },
  { muscle: 'levatorAnguliOris', radius: [6, 6], spread: { insertion: 2, origin: 5, rise: 0 }, into: 'modiolus' },
  { muscle: 'risorius', radius: [6, 7], spread: { insertion: 0, origin: 0, rise: 0 }, into: 'modiolus' },
  { muscle: 'depressorAnguliOris', radius: [6, 6], spread: { insertion: 2, origin: 7, rise: 0 }, into: 'modiolus' },
  { muscle: 'depressorLabiiInferioris', radius: [5, 6], spread: { insertion: 4, origin: 5, rise: 0 }, into: 'lip' },
  {
    muscle: 'incisivusLabiiSuperioris',
    radius: [6, 6],
    spread: { insertion: 0, origin: 0, rise: 0 },
    into: 'modiolus',
  },
];

/** Every strand fascicle of one side, insertion patches spread over the mesh. */
export function strandFascicles(solid: MouthSolid, side: Side): StrandFascicle[] {
  return insertions.flatMap((insertion) => {
    const { fascicles } = muscleTable[insertion.muscle];
    return Array.from({ length: fascicles }, (_, i) =>
      strandFascicle(solid, { insertion, side, offset: i - (fascicles - 1) / 2 }),
    );
  });
}

function strandFascicle(
  solid: MouthSolid,
  { insertion, side, offset }: { insertion: Insertion; side: Side; offset: number },
): StrandFascicle {
  const row = muscleTable[insertion.muscle];
  const { spread } = insertion;
  const shift = (point: TemplatePoint, dx: number, dy = 0): TemplatePoint => [point[0] + dx, point[1] + dy, point[2]];
  const origin = onFace(solid, shift(row.path[0], offset * spread.origin));
  const via = onFace(solid, shift(row.path[1], (offset * (spread.origin + spread.insertion)) / 2));
  const end = onFace(solid, shift(row.path[2], offset * spread.insertion, offset * spread.rise));
  const sign = side === 'left' ? 1 : -1;
  const patch = spreadOverNodes(solid, kernelOf(solid, insertion, { arc: sign * arcOf(solid, end), y: end[1] }));
  const total = patch.loads.reduce((a, b) => a + b, 0);
  const weights = patch.loads.map((load) => load / total);
  const centre = [0, 1, 2].map((k) =>
    weights.reduce((sum, weight, i) => sum + weight * solid.nodes.positions[3 * patch.nodes[i] + k], 0),
  );
  const mirrored = ([x, y, z]: readonly number[]) => [sign * x, y, z];
  return {
    fascicle: {
      muscle: insertion.muscle,
      side,
      pull: row.pull,
      crossSection: row.crossSection / row.fascicles,
      path: course(mirrored(origin), mirrored(via), centre),
    },
    strand: { origin: Float64Array.from(mirrored(origin)), nodes: patch.nodes, weights },
  };
}

/** A template point carried to this face: widths, heights and depths scale with the mouth. */
function onFace({ layout }: MouthSolid, [x, y, z]: TemplatePoint): TemplatePoint {
  const { parameters, arch } = layout;
  const wide = parameters.mouthWidth / template.mouthWidth.value;
  const upper = (parameters.upperVermilionHeight + parameters.philtrumLength) / template.upperLipLength.value;
  const lower = parameters.lowerLipLength / template.lowerLipLength.value;
  return [x * wide, y * (y > 0 ? upper : lower), arch.faceZ + (z - template.toothFaceZ.value) * wide];
}

/** Arclength of the wall behind a point halfway through the tissue [mm]. */
function arcOf({ layout }: MouthSolid, [x]: TemplatePoint): number {
  const depth = layout.parameters.upperLipThickness / 2;
  let low = 0;
  let high = layout.reach;
  for (let i = 0; i < 50; i++) {
    const u = (low + high) / 2;
    const wall = layout.archAt(u);
    if (wall.x + depth * wall.normalX < x) low = u;
    else high = u;
  }
  return (low + high) / 2;
}

function kernelOf({ layout }: MouthSolid, insertion: Insertion, centre: { arc: number; y: number }) {
  const [ru, rh] = insertion.radius;
  const r = (centre.arc / layout.cornerArc) ** 2;
  const height = centre.y + template.cornerSag.value * ((2 * r) / (1 + r));
  return {
    reach: {
      arc: [centre.arc - ru, centre.arc + ru] as const,
      height: [height - rh, height + rh] as const,
    },
    at: (place: KernelPlace) => {
      const q = 1 - ((place.arc - centre.arc) / ru) ** 2 - ((place.height - height) / rh) ** 2;
      if (q <= 0) return 0;
      return q * q * (insertion.into === 'lip' ? intoLip(place) : intoModiolus(place));
    },
  };
  function intoLip(place: KernelPlace): number {
    const bounds = layerBounds(layout, place.beyondBorder, place.arc);
    const dermis = 1 - smoothStep(1, 3, (1 - place.depthShare) * place.thickness);
    const muscle =
      smoothStep(bounds.deepFat - 0.08, bounds.deepFat + 0.08, place.depthShare) *
      (1 - smoothStep(bounds.muscle - 0.08, bounds.muscle + 0.08, place.depthShare));
    return dermis + muscle;
  }
  function intoModiolus(place: KernelPlace): number {
    return Math.max(0, 1 - ((place.depthShare - 0.55) / 0.38) ** 2);
  }
}

/** A smooth course through three points (9 x 3). */
function course(a: readonly number[], b: readonly number[], c: readonly number[]): Float64Array {
  const path = new Float64Array(27);
  for (let i = 0; i < 9; i++) {
    const t = i / 8;
    const [wa, wb, wc] = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)];
    for (let k = 0; k < 3; k++) path[3 * i + k] = wa * a[k] + wb * b[k] + wc * c[k];
  }
  return path;
}
