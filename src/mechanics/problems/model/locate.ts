import { corner } from '../../element/hexahedron.ts';
import type { MappedMesh, Point } from './mapped-mesh.ts';

/** A material point inside an element. */
export interface Place {
  readonly element: number;
  /** shape functions there (8) [1] */
  readonly shape: Float64Array;
}

/** How far outside its straight-edged element a point of a curved body may lie, in element widths [1]. */
const bulge = 0.1;

/** The element that a point of the undeformed body lies in; null when it lies outside. */
export function placeIn(mesh: MappedMesh, point: Point): Place | null {
  let best: { excess: number; place: Place } | null = null;
  for (let e = 0; e < mesh.quadrature.elementCount; e++) {
    if (!isNear(mesh, e, point)) continue;
    const xi = parametric(mesh, e, point);
    const excess = Math.max(...xi.map((v) => Math.abs(v) - 1));
    if (excess <= bulge * 2 && (best === null || excess < best.excess)) {
      best = { excess, place: { element: e, shape: shapeAt(xi) } };
    }
    if (best !== null && best.excess <= 1e-9) break;
  }
  return best === null ? null : best.place;
}

/** Whether a point lies in an element's bounding box, widened by half its size. */
function isNear({ nodes, elements }: MappedMesh, e: number, point: Point): boolean {
  return point.every((x, i) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let a = 0; a < 8; a++) {
      const v = nodes[elements[e * 8 + a] * 3 + i];
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    const margin = (high - low) / 2 + 1e-9;
    return x >= low - margin && x <= high + margin;
  });
}

function shapeAt(xi: readonly number[]): Float64Array {
  return Float64Array.from(corner, (c) => ((1 + c[0] * xi[0]) * (1 + c[1] * xi[1]) * (1 + c[2] * xi[2])) / 8);
}

/** Parametric coordinates of a point by Newton's method, with a difference quotient for the Jacobian. */
function parametric({ nodes, elements }: MappedMesh, e: number, point: Point): number[] {
  const xi = [0, 0, 0];
  const gap = (at: readonly number[]): number[] => {
    const shape = shapeAt(at);
    return point.map((x, i) => shape.reduce((sum, s, a) => sum + s * nodes[elements[e * 8 + a] * 3 + i], 0) - x);
  };
  const h = 1e-6;
  for (let k = 0; k < 20; k++) {
    const g = gap(xi);
    const columns = xi.map((_, j) => gap(xi.map((v, i) => (i === j ? v + h : v))).map((v, i) => (v - g[i]) / h));
    const step = solve3(columns, g);
    step.forEach((s, i) => {
      xi[i] -= s;
    });
    if (Math.max(...step.map(Math.abs)) < 1e-12) break;
  }
  return xi;
}

/** x with sum_j columns_j x_j = b. */
function solve3(columns: readonly (readonly number[])[], b: readonly number[]): number[] {
  const determinant = (p: readonly number[], q: readonly number[], r: readonly number[]) =>
    p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
  const [p, q, r] = columns;
  const whole = determinant(p, q, r);
  return [determinant(b, q, r) / whole, determinant(p, b, r) / whole, determinant(p, q, b) / whole];
}
