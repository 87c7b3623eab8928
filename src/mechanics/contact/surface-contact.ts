import type { BlockMatrix } from '#numerics';
import type { EnergyTerm, StiffConstraint } from '../element/energy-term.ts';
import { addDiagonal, addPair } from '../load/node-block.ts';
import { CarriedPressure, pressureConstraint } from './carried-pressure.ts';
import { type FaceRule, faceRule, pointAreas } from './face-points.ts';
import type { Obstacle } from './obstacle.ts';
import { type ContactLaw, unilateral } from './unilateral.ts';

export interface SurfaceContactInput {
  readonly nodes: Float64Array;
  /** faces that may touch (nFace x 4) */
  readonly faces: Int32Array;
  readonly obstacle: Obstacle;
  /** faces that meet another body instead, 1 = they do (nFace); none unless said */
  readonly instead?: { readonly obstacle: Obstacle; readonly faces: Uint8Array };
  readonly law: ContactLaw;
  /** share of each face corner that may touch (nFace x 4) [1]; all of it unless said */
  readonly share?: Float64Array;
  /** added to the gap of every point, read at every evaluation (nFace x nPoint) [mm]; nothing unless said */
  readonly offset?: Float64Array;
  /** points at which each face is integrated; 2 x 2 unless said */
  readonly rule?: FaceRule;
  /** whether the body is there, read at every evaluation; always unless said */
  readonly present?: () => boolean;
}

/** Contact of a deformable surface with a rigid body, integrated over the surface. */
export interface SurfaceContact extends EnergyTerm {
  /** area that each point stands for in the rest shape (nFace x nPoint) [mm2] */
  readonly area: Float64Array;
  /** (nFace x nPoint) [kPa] per rest area */
  pressure(u: Float64Array): Float64Array;
  /** pressure times area, summed [mN] */
  force(u: Float64Array): number;
  /** distance of each point from the body, offset left out (nFace x nPoint) [mm] */
  gap(u: Float64Array): Float64Array;
}

const twoByTwo = faceRule(2);

/**
 * Frictionless contact with a rigid body: the law holds at every quadrature point of the surface with the point's own gap, normal
 * and curvature, weighted with the area of the rest shape, so that pressure and force converge with the mesh.
 */
export function surfaceContactTerm(input: SurfaceContactInput): SurfaceContact {
  return new ObstacleContact(input);
}

class ObstacleContact implements SurfaceContact {
  private readonly input: SurfaceContactInput;
  private readonly rule: FaceRule;
  readonly area: Float64Array;
  /** distance, normal and curvature at the last point looked at */
  private readonly seen = new Float64Array(10);
  private readonly law = new Float64Array(3);
  private readonly block = new Float64Array(9);
  readonly carried: CarriedPressure;
  readonly constraint: StiffConstraint;
  readonly pointsPerFace: number;

  constructor(input: SurfaceContactInput) {
    this.input = input;
    const { nodes, faces, share } = input;
    this.rule = input.rule ?? twoByTwo;
    const { pointCount, shape } = this.rule;
    this.area = pointAreas(nodes, faces, this.rule).map((area, k) => {
      if (!share) return area;
      const [f, p] = [Math.floor(k / pointCount), k % pointCount];
      let counted = 0;
      for (let c = 0; c < 4; c++) counted += shape[p * 4 + c] * share[f * 4 + c];
      return area * counted;
    });
    this.carried = new CarriedPressure(input.law, this.area.length);
    this.pointsPerFace = this.rule.pointCount;
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
    const { faces } = this.input;
    const { shape } = this.rule;
    const { block } = this;
    this.forEachTouching(
      u,
      (f, p, area) => {
        this.pointStiffness(area, convex);
        const whole = Float64Array.from(block);
        for (let a = 0; a < 4; a++) {
          for (let b = 0; b <= a; b++) {
            const s = shape[p * 4 + a] * shape[p * 4 + b];
            for (let i = 0; i < 9; i++) block[i] = s * whole[i];
            if (a === b) addDiagonal(K, faces[f * 4 + a], block);
            else addPair(K, faces[f * 4 + a], faces[f * 4 + b], block);
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
        predicted[f * this.rule.pointCount + p] = this.predict(f, p, area, d);
      },
      before,
    );
  }

  pressure(u: Float64Array): Float64Array {
    const found = new Float64Array(this.area.length);
    this.forEachTouching(u, (f, p) => {
      found[f * this.rule.pointCount + p] = this.law[1];
    });
    return found;
  }

  force(u: Float64Array): number {
    let total = 0;
    this.forEachTouching(u, (_f, _p, area) => {
      total += area * this.law[1];
    });
    return total;
  }

  gap(u: Float64Array): Float64Array {
    const found = new Float64Array(this.area.length);
    for (let f = 0; f < this.input.faces.length / 4; f++) {
      for (let p = 0; p < this.rule.pointCount; p++) found[f * this.rule.pointCount + p] = this.look(f, p, u);
    }
    return found;
  }

  /** Adds the forces of the last point looked at. */
  addPush(f: number, p: number, area: number, out: Float64Array): void {
    const { faces } = this.input;
    for (let c = 0; c < 4; c++) {
      const push = area * this.law[1] * this.rule.shape[p * 4 + c];
      const n = faces[f * 4 + c] * 3;
      for (let i = 0; i < 3; i++) out[n + i] -= push * this.seen[1 + i];
    }
  }

  /** Pressure at the last point looked at after a step, by the tangent [kPa]. */
  predict(f: number, p: number, _area: number, d: Float64Array): number {
    let opening = 0;
    for (let c = 0; c < 4; c++) {
      const n = this.input.faces[f * 4 + c] * 3;
      const s = this.rule.shape[p * 4 + c];
      for (let i = 0; i < 3; i++) opening += s * this.seen[1 + i] * d[n + i];
    }
    return Math.max(0, this.law[1] - this.law[2] * opening);
  }

  /**
   * Visits the points under pressure; law and what the point sees are left in place.
   * @param carried pressures beyond which the law goes on straight (nFace x nPoint); the law itself without them
   */
  forEachTouching(
    u: Float64Array,
    visit: (face: number, point: number, area: number) => void,
    carried: Float64Array | null = null,
  ): void {
    const { faces, offset, law, present } = this.input;
    if (present && !present()) return;
    for (let f = 0; f < faces.length / 4; f++) {
      for (let p = 0; p < this.rule.pointCount; p++) {
        const k = f * this.rule.pointCount + p;
        if (this.area[k] === 0) continue;
        const gap = this.look(f, p, u) + (offset ? offset[k] : 0);
        if (gap >= law.softness) continue;
        if (carried !== null) this.carried.evaluate(gap, carried[k], this.law);
        else unilateral(law, gap, this.law);
        visit(f, p, this.area[k]);
      }
    }
  }

  /** Writes what a point of a face sees of the body; returns its distance. */
  private look(f: number, p: number, u: Float64Array): number {
    const { nodes, faces, obstacle, instead } = this.input;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let c = 0; c < 4; c++) {
      const n = faces[f * 4 + c] * 3;
      const s = this.rule.shape[p * 4 + c];
      x += s * (nodes[n] + u[n]);
      y += s * (nodes[n + 1] + u[n + 1]);
      z += s * (nodes[n + 2] + u[n + 2]);
    }
    (instead?.faces[f] ? instead.obstacle : obstacle).look(x, y, z, this.seen);
    return this.seen[0];
  }

  /** Second derivative of a point's energy to its position (9): stiffness along the normal less what the body's curvature gives way. */
  private pointStiffness(area: number, convex: boolean): void {
    const { seen, law, block } = this;
    const k = area * law[2];
    const bend = convex ? 0 : area * law[1];
    const [, nx, ny, nz, xx, yy, zz, xy, yz, zx] = seen;
    block[0] = k * nx * nx - bend * xx;
    block[4] = k * ny * ny - bend * yy;
    block[8] = k * nz * nz - bend * zz;
    block[1] = block[3] = k * nx * ny - bend * xy;
    block[5] = block[7] = k * ny * nz - bend * yz;
    block[2] = block[6] = k * nz * nx - bend * zx;
  }
}
