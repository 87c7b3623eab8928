import type { MouthDrawing } from '../drawing.ts';
import type { PullHue } from './strands.ts';

/** Length of an arrow per newton [mm]; one scale for all arrows of a picture. */
const MM_PER_NEWTON = 4.5;
const LONGEST_MM = 16;

interface ArrowOptions {
  readonly drawing: MouthDrawing;
  /** force of each fascicle [N] */
  readonly forces: Float64Array;
  /** (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  readonly project: (x: number, y: number, z: number) => [number, number];
  readonly pxPerMm: number;
}

/** An arrow on the picture [CSS px]. */
export interface ForceArrow {
  readonly hue: PullHue;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Three pairs at most, at insertions: the lifters of the lip, the lifters of the corner, the ring, the depressors. */
export function placeForceArrows({ drawing, forces, surface, project, pxPerMm }: ArrowOptions): ForceArrow[] {
  const groups = [
    { hue: 'up', muscles: ['levatorLabiiSuperioris', 'levatorLabiiSuperiorisAlaequeNasi'] },
    { hue: 'up', muscles: ['zygomaticusMajor', 'zygomaticusMinor', 'levatorAnguliOris'] },
    { hue: 'down', muscles: ['depressorAnguliOris', 'depressorLabiiInferioris'] },
  ] as const;
  const sides = ['left', 'right'] as const;
  const pairs = groups.flatMap(({ hue, muscles }) =>
    sides.flatMap((side) => pullArrow({ drawing, forces, surface, project, pxPerMm }, hue, muscles, side)),
  );
  return [...pairs, ...ringArrow({ drawing, forces, surface, project, pxPerMm })];
}

function pullArrow(
  options: ArrowOptions,
  hue: PullHue,
  muscles: readonly string[],
  side: 'left' | 'right',
): ForceArrow[] {
  const { drawing, forces, project, pxPerMm } = options;
  let newtons = 0;
  const end = [0, 0, 0];
  const direction = [0, 0, 0];
  drawing.fascicles.forEach(({ muscle, side: of, path }, i) => {
    if (of !== side || !muscles.includes(muscle)) return;
    const last = path.length - 3;
    const length = Math.hypot(path[0] - path[last], path[1] - path[last + 1], path[2] - path[last + 2]) || 1;
    newtons += forces[i];
    for (let k = 0; k < 3; k++) {
      end[k] += forces[i] * path[last + k];
      direction[k] += (forces[i] * (path[k] - path[last + k])) / length;
    }
  });
  if (newtons < 0.05) return [];
  const from = project(end[0] / newtons, end[1] / newtons, end[2] / newtons);
  const reach = Math.min(LONGEST_MM, newtons * MM_PER_NEWTON) / newtons;
  const tip = [0, 1, 2].map((k) => end[k] / newtons + direction[k] * reach);
  const to = project(tip[0], tip[1], tip[2]);
  return pxPerMm > 0 ? [{ hue, from, to }] : [];
}

/** The upper ring pulls the margin down: half of its tension each side, shown once at the midline. */
function ringArrow({ drawing, forces, surface, project }: ArrowOptions): ForceArrow[] {
  const { grid, fascicles } = drawing;
  let newtons = 0;
  fascicles.forEach(({ muscle }, i) => {
    if (muscle.startsWith('orbicularisOris') && muscle.endsWith('superior')) newtons += forces[i] / 2;
  });
  if (newtons < 0.05) return [];
  const at = grid.node[grid.borderRow] * 3;
  const reach = Math.min(LONGEST_MM, newtons * MM_PER_NEWTON);
  const top = surface[at + 1] + 3;
  return [{ hue: 'down', from: project(0, top, surface[at + 2]), to: project(0, top - reach, surface[at + 2]) }];
}
