import type { Fascicle, MuscleId } from '#anatomy';
import type { SurfaceGrid } from '../clay/surface-grid.ts';

/** Direction of pull on the upper lip, for the eye. */
export type PullHue = 'up' | 'down' | 'aside';

/** One thin line of a muscle, at untreated rest, tied to the skin above it. */
export interface Strand {
  readonly muscle: MuscleId;
  readonly fascicle: number;
  readonly hue: PullHue;
  /** the ring has no origin: its strands are drawn evenly */
  readonly ring: boolean;
  /** (nPoint x 3) [mm], from origin to insertion */
  readonly path: Float32Array;
  /** nearest surface nodes of each point (nPoint x 3) and how much of their motion it follows */
  readonly ties: Int32Array;
  readonly follow: Float32Array;
}

const TIES = 8;
/** Depth at which a strand no longer follows the skin [mm]; drawing only. */
const FOLLOW_MM = 14;

/** Thin lines per muscle and side, and how far apart they lie [mm]; drawing only. */
const LINES = 5;
const SPACING_MM = 1.1;

/**
 * Fans the fascicles out into thin lines.
 * @param rest surface at untreated rest (nSurfaceNode x 3) [mm]
 */
export function fanStrands(fascicles: readonly Fascicle[], grid: SurfaceGrid, rest: ArrayLike<number>): Strand[] {
  const perMuscle = Map.groupBy(fascicles, ({ muscle, side }) => `${muscle} ${side}`);
  return fascicles.flatMap((fascicle, index) => {
    if (!drawn(fascicle)) return [];
    const ring = fascicle.pull === 'ring';
    const siblings = perMuscle.get(`${fascicle.muscle} ${fascicle.side}`)?.length ?? 1;
    const count = ring ? 1 : Math.max(1, Math.round(LINES / siblings));
    const course = ring ? toMidline(fascicle.path) : fascicle.path;
    return Array.from({ length: count }, (_, i) => {
      const path = offsetPath(course, (i - (count - 1) / 2) * SPACING_MM);
      return { muscle: fascicle.muscle, fascicle: index, hue: hueOf(fascicle), ring, path, ...tie(path, grid, rest) };
    });
  });
}

/** The ring runs through both sides: its lines are carried on to the midline. */
function toMidline(path: Float64Array): Float64Array {
  const last = path.length - 3;
  return Float64Array.from([...path, 0, path[last + 1], path[last + 2]]);
}

/** Bundles that run inside the red lip would only hide it. */
function drawn({ muscle }: Fascicle): boolean {
  return !/^(compressorLabii|incisivus|orbicularisOris\.marginalis)/.test(muscle);
}

function hueOf({ pull }: Fascicle): PullHue {
  return pull === 'ring' ? 'down' : pull;
}

/** The same course a little to the side, in the frontal plane. */
function offsetPath(path: Float64Array, by: number): Float32Array {
  const count = path.length / 3;
  const moved = new Float32Array(path.length);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 1) * 3;
    const b = Math.min(count - 1, i + 1) * 3;
    const dx = path[b] - path[a];
    const dy = path[b + 1] - path[a + 1];
    const length = Math.hypot(dx, dy) || 1;
    moved.set([path[i * 3] - (dy / length) * by, path[i * 3 + 1] + (dx / length) * by, path[i * 3 + 2]], i * 3);
  }
  return moved;
}

function tie(path: Float32Array, grid: SurfaceGrid, rest: ArrayLike<number>) {
  const count = path.length / 3;
  const skin = skinNodes(grid);
  const ties = new Int32Array(count * TIES);
  const follow = new Float32Array(count * TIES);
  for (let i = 0; i < count; i++) {
    const nearest = skin
      .map((node) => ({ node, distance: distanceTo(path, i * 3, rest, node * 3) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, TIES);
    const total = nearest.reduce((sum, { distance }) => sum + 1 / (distance + 0.5), 0);
    nearest.forEach(({ node, distance }, k) => {
      ties[i * TIES + k] = node;
      follow[i * TIES + k] = (Math.exp(-((distance / FOLLOW_MM) ** 2)) * (1 / (distance + 0.5))) / total;
    });
  }
  return { ties, follow };
}

function skinNodes({ columns, rows, node, marginRow, modelRow }: SurfaceGrid): number[] {
  const nodes: number[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = marginRow; row <= modelRow; row++) nodes.push(node[column * rows + row]);
  }
  return nodes;
}

function distanceTo(a: Float32Array, i: number, b: ArrayLike<number>, j: number): number {
  return Math.hypot(a[i] - b[j], a[i + 1] - b[j + 1], a[i + 2] - b[j + 2]);
}

/** Where a strand runs while the surface is somewhere else, as a round line (nPoint x 3) [mm]. */
export function moveStrand(strand: Strand, surface: ArrayLike<number>, rest: ArrayLike<number>): Float32Array {
  const moved = strand.path.slice();
  for (let i = 0; i < moved.length / 3; i++) {
    for (let t = 0; t < TIES; t++) {
      const node = strand.ties[i * TIES + t] * 3;
      const share = strand.follow[i * TIES + t];
      for (let k = 0; k < 3; k++) moved[i * 3 + k] += share * (surface[node + k] - rest[node + k]);
    }
  }
  return smoothCourse(moved);
}

/** The same course with a round line: Chaikin's corners cut twice, ends kept. */
function smoothCourse(path: Float32Array): Float32Array {
  let points = path;
  for (let round = 0; round < 2; round++) {
    const cut: number[] = [...points.slice(0, 3)];
    for (let i = 0; i + 3 < points.length; i += 3) {
      for (const t of [0.25, 0.75]) {
        for (let k = 0; k < 3; k++) cut.push(points[i + k] + t * (points[i + 3 + k] - points[i + k]));
      }
    }
    points = Float32Array.from([...cut, ...points.slice(-3)]);
  }
  return points;
}
