import type { MouthMesh } from '#anatomy';
import { mouthParameters } from '../parameters.ts';
import type { Person } from '../solve/person.ts';
import { pointPlaces } from './face-points.ts';
import { filmRule } from './film-contact.ts';
import { toothRule } from './mouth-contacts.ts';

/** How the lips close. */
export interface Seal {
  /** resultant of the contact pressure that keeps lip on lip, and on the straw when there is one [N] */
  readonly forceN: number;
  /** least over the columns of the best pressure anywhere in the depth of the lips [kPa] */
  readonly pressureKpa: number;
}

/**
 * Lip seal of a solved state. Air that leaks has to cross the whole depth of the lips at some column, so a column is as
 * tight as its best place and the seal as its weakest column. Where a straw lies, the upper and the lower lip both have to
 * be tight against it. Two places are not part of it, because the mesh does not close there what tissue and saliva
 * close: the rounded notch at each corner and the cusp on each side of a straw.
 */
export function sealOf(person: Person, u: Float64Array): Seal {
  const { lips, straw, inside } = person.contacts;
  const { mesh } = person.mouth.face;
  const between = columnMeans(mesh, lips.pressure(u), lips.area);
  const [above, below] = straw.map((lip) => columnMeans(mesh, lip.pressure(u), lip.area));
  const onStraw = (straw[0].force(u) + straw[1].force(u)) / 2;
  const tight = between.map((column, s) =>
    Math.max(...column.map((p, layer) => Math.max(p, Math.min(above[s][layer], below[s][layer])))),
  );
  return {
    forceN: (lips.force(u) + onStraw) / 1000,
    pressureKpa: Math.min(...sealedColumns(mesh, inside.straw > 0).map((s) => tight[s])),
  };
}

/** How much more than the pressure inside the mouth the seal withstands; it leaks below 0 [kPa]. */
export function leakMarginKpa(person: Person, u: Float64Array): number {
  return sealOf(person, u).pressureKpa - Math.abs(person.contacts.inside.pressureKpa);
}

/** Area-weighted mean of the pressure around each node of the margin: columns right to left, mucosa to skin in each [kPa]. */
function columnMeans({ lipFaces, layers }: MouthMesh, pressure: Float64Array, area: Float64Array): number[][] {
  const columns = lipFaces.length / (8 * layers) + 1;
  const force = new Float64Array(columns * (layers + 1));
  const weight = new Float64Array(force.length);
  pressure.forEach((p, k) => {
    const face = Math.floor(k / filmRule.pointCount);
    const first = Math.floor(face / layers) * (layers + 1) + (face % layers);
    [0, 1, layers + 2, layers + 1].forEach((step, corner) => {
      const share = area[k] * filmRule.shape[(k % filmRule.pointCount) * 4 + corner];
      force[first + step] += share * p;
      weight[first + step] += share;
    });
  });
  return Array.from({ length: columns }, (_, s) =>
    Array.from({ length: layers + 1 }, (_, layer) => {
      const at = s * (layers + 1) + layer;
      return force[at] / weight[at];
    }),
  );
}

/** Columns that have to be tight: beyond the notch of the corners and, with a straw, not in the cusps beside it. */
function sealedColumns(mesh: MouthMesh, straw: boolean): number[] {
  const radius = mouthParameters.strawDiameter.value / 2;
  const cusp = radius + mouthParameters.strawCusp.value;
  const places = marginPlaces(mesh);
  const reach = places.at(-1)?.along ?? 0;
  return places.flatMap(({ x, along }, s) => {
    const inNotch = Math.min(along, reach - along) < mouthParameters.cornerNotch.value;
    const inCusp = straw && Math.abs(x) > radius && Math.abs(x) < cusp;
    return inNotch || inCusp ? [] : [s];
  });
}

/** Frontal place of every column of the rest margin and the way along it from the right corner [mm]. */
function marginPlaces({ layers, lipFaces, nodes }: MouthMesh): { x: number; along: number }[] {
  const middle = Math.floor(layers / 2);
  const count = lipFaces.length / (8 * layers);
  const node = (s: number) =>
    s < count ? lipFaces[(s * layers + middle) * 8] : lipFaces[((s - 1) * layers + middle) * 8 + 3];
  let along = 0;
  return Array.from({ length: count + 1 }, (_, s) => {
    const [from, to] = [node(Math.max(0, s - 1)) * 3, node(s) * 3];
    along += Math.hypot(nodes[to] - nodes[from], nodes[to + 1] - nodes[from + 1], nodes[to + 2] - nodes[from + 2]);
    return { x: nodes[to], along };
  });
}

/** Half-width and height above the mouth line of the upper lip's mucosa over which tooth pressure is averaged: its whole body [mm]. */
const behindUpperLip = { halfWidth: 15, height: 16 };

/** Mean pressure of the upper lip on the bare teeth and gum behind it [kPa]; sensors read more, see `readToothSensor`. */
export function toothPressureKpa({ mouth, contacts }: Person, u: Float64Array): number {
  const { teeth } = contacts;
  if (!teeth) return 0;
  const { nodes, mucosaFaces } = mouth.face.mesh;
  const pressure = teeth.pressure(u);
  const places = pointPlaces(nodes, mucosaFaces, toothRule);
  let force = 0;
  let area = 0;
  teeth.area.forEach((a, k) => {
    const [x, y] = [places[k * 3], places[k * 3 + 1]];
    if (Math.abs(x) > behindUpperLip.halfWidth || y < 0 || y > behindUpperLip.height) return;
    force += pressure[k] * a;
    area += a;
  });
  return force / area;
}
