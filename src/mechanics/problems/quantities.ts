import { inverseTranspose } from '../element/deformation.ts';
import { type Place, placeIn } from './model/locate.ts';
import type { MappedMesh, Point } from './model/mapped-mesh.ts';
import type { Setup, Solution } from './model/solve-setup.ts';

/** A problem with its parameters read: what to solve, and how to read an answer from the solution. */
export interface Posed {
  readonly setup: Setup;
  /** the quantity's value, or null when this problem does not know it */
  read(quantity: string, solution: Solution): number | null;
  /** quantities that can be asked for, in words */
  readonly quantities: string;
  /** what was chosen for the case because it does not say */
  readonly note?: string;
}

/** Mirror planes of a model: +1 where the model is the positive half, 0 where it is whole; and the plane's place [mm]. */
export interface Mirror {
  readonly half: Point;
  readonly plane?: Point;
}

const whole: Mirror = { half: [0, 0, 0] };
const axes = 'xyz';
const displacement = /^u_?([xyz]) (?:at|of) \(([^)]*)\)/;
const position = /^deformed ([xyz]) (?:at|of) \(([^)]*)\)/;

/** What {@link pointQuantity} understands. */
export const pointQuantities = "'u_x at (x,y,z)', u_y, u_z or 'deformed z of (x,y,z)' at a point of the body";

/** 'u_y at (48,60)' or 'deformed z of (10,0.5,1)': displacement or deformed coordinate of a material point [mm]; null otherwise. */
export function pointQuantity(quantity: string, { mesh, u }: Solution, mirror = whole): number | null {
  const asked = displacement.exec(quantity) ?? position.exec(quantity);
  const point = asked && coordinates(asked[2]);
  if (!asked || !point) return null;
  const axis = axes.indexOf(asked[1]);
  const sign = fold(point, mirror);
  const place = placeIn(mesh, point.folded);
  if (place === null) return null;
  const moved = sign[axis] * interpolate(mesh, place, u, axis);
  return asked[0].startsWith('u') ? moved : point.asked[axis] + moved;
}

interface AskedPoint {
  readonly asked: number[];
  readonly folded: [number, number, number];
}

function coordinates(text: string): AskedPoint | null {
  const asked = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (asked.length < 2 || asked.length > 3 || !asked.every(Number.isFinite)) return null;
  return { asked, folded: [asked[0], asked[1], asked[2] ?? 0] };
}

/** Carries a point over into the modelled half; returns the sign its displacement has there. */
function fold({ folded }: AskedPoint, { half, plane = [0, 0, 0] }: Mirror): number[] {
  return folded.map((x, i) => {
    const outside = half[i] * (x - plane[i]) < 0;
    if (outside) folded[i] = 2 * plane[i] - x;
    return outside ? -1 : 1;
  });
}

function interpolate(mesh: MappedMesh, { element, shape }: Place, u: Float64Array, axis: number): number {
  return shape.reduce((sum, s, a) => sum + s * u[mesh.elements[element * 8 + a] * 3 + axis], 0);
}

/** Mean deformation gradient and mean first Piola-Kirchhoff stress of a body, the latter from the reactions alone. */
export interface MeanState {
  readonly F: Float64Array;
  readonly P: Float64Array;
  readonly cauchy: Float64Array;
  readonly J: number;
}

/** State of a homogeneously deformed body: P = sum of reaction (x) place / volume, Cauchy = P F^T / J [kPa]. */
export function meanState({ mesh, u, reaction }: Solution): MeanState {
  const { gradient, weight } = mesh.quadrature;
  const volume = weight.reduce((sum, w) => sum + w, 0);
  const F = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  const P = new Float64Array(9);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      weight.forEach((w, q) => {
        for (let a = 0; a < 8; a++) {
          const n = mesh.elements[Math.floor(q / 8) * 8 + a] * 3;
          F[i * 3 + j] += (w * u[n + i] * gradient[q * 24 + a * 3 + j]) / volume;
        }
      });
      for (let n = 0; n < u.length; n += 3) P[i * 3 + j] += (reaction[n + i] * mesh.nodes[n + j]) / volume;
    }
  }
  const J = inverseTranspose(F, new Float64Array(9));
  const cauchy = new Float64Array(9);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      for (let k = 0; k < 3; k++) cauchy[i * 3 + j] += (P[i * 3 + k] * F[j * 3 + k]) / J;
    }
  }
  return { F, P, cauchy, J };
}

/** What {@link stateQuantity} understands. */
export const stateQuantities =
  'cauchy, nominal, stretch, lateral_stretch, J, cauchy_ij, nominal_ij, s_ij or differences like s11_minus_s22';

/** Names of stresses and stretches of a homogeneous state; null when unknown. Plain 'cauchy' and 'nominal' are the 11 components. */
export function stateQuantity(quantity: string, { F, P, cauchy, J }: MeanState): number | null {
  const plain: Record<string, number> = { cauchy: cauchy[0], nominal: P[0], stretch: F[0], lateral_stretch: F[8], J };
  if (Object.hasOwn(plain, quantity)) return plain[quantity];
  const difference = /^(.+)_minus_(.+)$/.exec(quantity);
  if (difference) {
    const [a, b] = [component(difference[1], P, cauchy), component(difference[2], P, cauchy)];
    return a === null || b === null ? null : a - b;
  }
  return component(quantity, P, cauchy);
}

function component(name: string, P: Float64Array, cauchy: Float64Array): number | null {
  const asked = /^(s|cauchy|nominal)_?([123])([123])$/.exec(name);
  if (!asked) return null;
  return (asked[1] === 'nominal' ? P : cauchy)[(Number(asked[2]) - 1) * 3 + Number(asked[3]) - 1];
}
