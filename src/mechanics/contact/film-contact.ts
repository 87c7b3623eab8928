import type { BlockMatrix } from '#numerics';
import type { EnergyTerm, StiffConstraint } from '../element/energy-term.ts';
import { addDiagonal, addPair } from '../load/node-block.ts';
import { CarriedPressure, pressureConstraint } from './carried-pressure.ts';
import { type FaceRule, faceRule } from './face-points.ts';
import { type ContactLaw, unilateral } from './unilateral.ts';

export interface FilmContactInput {
  readonly nodes: Float64Array;
  /**
   * facing faces (nFace x 8): four corners of the upper one, then the lower one's that face them, the same node where the
   * surfaces join; normals point up
   */
  readonly faces: Int32Array;
  readonly law: ContactLaw;
}

/** Contact of two deformable surfaces. */
export interface FilmContact extends EnergyTerm {
  /** area of the film that each point stands for in the rest shape (nFace x nPoint) [mm2] */
  readonly area: Float64Array;
  /** (nFace x nPoint) [kPa] */
  pressure(u: Float64Array): Float64Array;
  /** pressure times facing area, summed [mN] */
  force(u: Float64Array): number;
}

/** Points of each pair of facing faces. */
export const filmRule: FaceRule = faceRule(3);

/**
 * Frictionless contact of two surfaces that face each other face by face, as a film of fluid between them: pressure depends on the
 * volume of film over the facing area and nothing else, so that a film can be sheared at no cost, pushes both surfaces along
 * their common normal, adds no force and no moment, and passes an even pressure on exactly however the faces have slid. Measured
 * along the normal of the surface midway, the gap of surfaces that conform is right to second order in the slide.
 */
export function filmContactTerm(input: FilmContactInput): FilmContact {
  return new Film(input);
}

class Film implements FilmContact {
  private readonly input: FilmContactInput;
  readonly area: Float64Array;
  /** positions of the eight corners of the last faces looked at */
  private readonly x = new Float64Array(24);
  /** across the film, tangents of the surface midway, half differences of the tangents over root 3 (5 x 3) */
  private readonly v = new Float64Array(15);
  /** what multiplies each of them in the volume's change (5 x 3) */
  private readonly dual = new Float64Array(15);
  /** weights with which each corner enters them (8 x 5) */
  private readonly coefficients: Float64Array;
  /** derivative of the film's thickness to the corners (24) */
  private readonly slope = new Float64Array(24);
  private readonly law = new Float64Array(3);
  private readonly block = new Float64Array(9);
  readonly carried: CarriedPressure;
  readonly constraint: StiffConstraint;
  readonly pointsPerFace: number;

  constructor(input: FilmContactInput) {
    this.input = input;
    this.coefficients = cornerCoefficients();
    this.area = new Float64Array((input.faces.length / 8) * filmRule.pointCount);
    const rest = new Float64Array(input.nodes.length);
    for (let f = 0; f < input.faces.length / 8; f++) {
      this.gather(f, rest);
      for (let p = 0; p < filmRule.pointCount; p++) {
        this.volumeDensity(p);
        const facing = Math.hypot(this.dual[0], this.dual[1], this.dual[2]);
        this.area[f * filmRule.pointCount + p] = filmRule.weight[p] * facing;
      }
    }
    this.carried = new CarriedPressure(input.law, this.area.length);
    this.pointsPerFace = filmRule.pointCount;
    this.constraint = pressureConstraint(this, this.area.length);
  }

  energy(u: Float64Array): number {
    let total = 0;
    this.forEachTouching(u, (_f, _p, area) => {
      total += area * this.law[0];
    });
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    this.forEachTouching(u, (f, p, area) => this.addPush(f, p, area, out));
  }

  addTangent(u: Float64Array, K: BlockMatrix, convex = false): void {
    const { slope, block, law } = this;
    this.forEachTouching(
      u,
      (f, p, area) => {
        this.thicknessSlope(p, area);
        for (let a = 0; a < 8; a++) {
          for (let b = 0; b <= a; b++) {
            for (let i = 0; i < 3; i++)
              for (let k = 0; k < 3; k++) block[i * 3 + k] = area * law[2] * slope[a * 3 + i] * slope[b * 3 + k];
            if (!convex) this.addTurning(p, a, b);
            this.addCorners(K, f, a, b);
          }
        }
      },
      this.carried.forState(u),
    );
  }

  foresee(u: Float64Array, d: Float64Array): void {
    const before = this.carried.forState(u)?.slice() ?? null;
    const predicted = this.carried.predictFor(u, d);
    this.forEachTouching(
      u,
      (f, p, area) => {
        predicted[f * filmRule.pointCount + p] = this.predict(f, p, area, d);
      },
      before,
    );
  }

  pressure(u: Float64Array): Float64Array {
    const found = new Float64Array(this.area.length);
    this.forEachTouching(u, (f, p) => {
      found[f * filmRule.pointCount + p] = this.law[1];
    });
    return found;
  }

  force(u: Float64Array): number {
    let total = 0;
    this.forEachTouching(u, (_f, p) => {
      total += this.law[1] * filmRule.weight[p] * Math.hypot(this.dual[0], this.dual[1], this.dual[2]);
    });
    return total;
  }

  /** Adds the forces of the last point looked at. */
  addPush(f: number, p: number, area: number, out: Float64Array): void {
    this.thicknessSlope(p, area);
    for (let a = 0; a < 8; a++) {
      const n = this.input.faces[f * 8 + a] * 3;
      for (let i = 0; i < 3; i++) out[n + i] -= area * this.law[1] * this.slope[a * 3 + i];
    }
  }

  /** Pressure at the last point looked at after a step, by the tangent [kPa]. */
  predict(f: number, p: number, area: number, d: Float64Array): number {
    this.thicknessSlope(p, area);
    let thickening = 0;
    for (let a = 0; a < 8; a++) {
      const n = this.input.faces[f * 8 + a] * 3;
      for (let i = 0; i < 3; i++) thickening += this.slope[a * 3 + i] * d[n + i];
    }
    return Math.max(0, this.law[1] - this.law[2] * thickening);
  }

  /**
   * Visits the points under pressure; law and film vectors are left in place.
   * @param carried pressures beyond which the law goes on straight (nFace x nPoint); the law itself without them
   */
  forEachTouching(
    u: Float64Array,
    visit: (face: number, point: number, area: number) => void,
    carried: Float64Array | null = null,
  ): void {
    const { faces, law } = this.input;
    for (let f = 0; f < faces.length / 8; f++) {
      this.gather(f, u);
      for (let p = 0; p < filmRule.pointCount; p++) {
        const area = this.area[f * filmRule.pointCount + p];
        const thickness = (filmRule.weight[p] * this.volumeDensity(p)) / area;
        if (thickness >= law.softness) continue;
        if (carried !== null) this.carried.evaluate(thickness, carried[f * filmRule.pointCount + p], this.law);
        else unilateral(law, thickness, this.law);
        visit(f, p, area);
      }
    }
  }

  private gather(f: number, u: Float64Array): void {
    const { faces, nodes } = this.input;
    for (let a = 0; a < 8; a++) {
      const n = faces[f * 8 + a] * 3;
      for (let i = 0; i < 3; i++) this.x[a * 3 + i] = nodes[n + i] + u[n + i];
    }
  }

  /** Volume of film per unit square, exact for ruled sides; writes the vectors it is made of. */
  private volumeDensity(p: number): number {
    const { v, x, dual, coefficients } = this;
    v.fill(0);
    for (let a = 0; a < 8; a++) {
      for (let m = 0; m < 5; m++) {
        const s = coefficients[(p * 8 + a) * 5 + m];
        for (let i = 0; i < 3; i++) v[m * 3 + i] += s * x[a * 3 + i];
      }
    }
    for (let i = 0; i < 3; i++) {
      dual[i] = cross(v, 3, 6, i) + cross(v, 9, 12, i);
      dual[3 + i] = cross(v, 6, 0, i);
      dual[6 + i] = cross(v, 0, 3, i);
      dual[9 + i] = cross(v, 12, 0, i);
      dual[12 + i] = cross(v, 0, 9, i);
    }
    return v[0] * dual[0] + v[1] * dual[1] + v[2] * dual[2];
  }

  /** Derivative of the thickness at the last point looked at to the corners. */
  private thicknessSlope(p: number, area: number): void {
    const { slope, dual, coefficients } = this;
    const scale = filmRule.weight[p] / area;
    for (let a = 0; a < 8; a++) {
      for (let i = 0; i < 3; i++) {
        let sum = 0;
        for (let m = 0; m < 5; m++) sum += coefficients[(p * 8 + a) * 5 + m] * dual[m * 3 + i];
        slope[a * 3 + i] = scale * sum;
      }
    }
  }

  /** Adds the block of a pair of corners, which may be one node where the surfaces join. */
  private addCorners(K: BlockMatrix, f: number, a: number, b: number): void {
    const { block } = this;
    const [m, n] = [this.input.faces[f * 8 + a], this.input.faces[f * 8 + b]];
    if (m !== n) addPair(K, m, n, block);
    else if (a === b) addDiagonal(K, m, block);
    else
      addDiagonal(
        K,
        m,
        Float64Array.from(block, (v, i) => v + block[(i % 3) * 3 + Math.floor(i / 3)]),
      );
  }

  /** Adds -p d2V of a pair of corners: the pressure turns with the film. */
  private addTurning(p: number, a: number, b: number): void {
    const { v, coefficients: k, block } = this;
    const at = (p * 8 + a) * 5;
    const to = (p * 8 + b) * 5;
    const wedge = (m: number, n: number) => k[at + m] * k[to + n] - k[at + n] * k[to + m];
    const push = filmRule.weight[p] * this.law[1];
    const [ab, bd, da] = [wedge(1, 2), wedge(2, 0), wedge(0, 1)];
    const [cd, de, ec] = [wedge(3, 4), wedge(4, 0), wedge(0, 3)];
    for (let i = 0; i < 3; i++) {
      const w = ab * v[i] + bd * v[3 + i] + da * v[6 + i] + cd * v[i] + de * v[9 + i] + ec * v[12 + i];
      const [m, n] = [(i + 1) % 3, (i + 2) % 3];
      block[m * 3 + n] -= push * w;
      block[n * 3 + m] += push * w;
    }
  }
}

/** Component i of the cross product of two vectors stored in v; a million times a second, so nothing is allocated. */
function cross(v: Float64Array, a: number, b: number, i: number): number {
  const m = (i + 1) % 3;
  const n = (i + 2) % 3;
  return v[a + m] * v[b + n] - v[a + n] * v[b + m];
}

/** How corners enter [across, tangent A, tangent B, difference A, difference B] at every point (nPoint x 8 x 5). */
function cornerCoefficients(): Float64Array {
  const { pointCount, shape, slopeA, slopeB } = filmRule;
  const found = new Float64Array(pointCount * 40);
  const twelfth = Math.sqrt(1 / 12);
  for (let p = 0; p < pointCount; p++) {
    for (let a = 0; a < 8; a++) {
      const sign = a < 4 ? 1 : -1;
      const c = p * 4 + (a % 4);
      const row = [
        sign * shape[c],
        slopeA[c] / 2,
        slopeB[c] / 2,
        sign * twelfth * slopeA[c],
        sign * twelfth * slopeB[c],
      ];
      found.set(row, (p * 8 + a) * 5);
    }
  }
  return found;
}
