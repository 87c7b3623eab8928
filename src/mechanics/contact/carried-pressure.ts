import type { StiffConstraint } from '../element/energy-term.ts';
import { type ContactLaw, unilateral } from './unilateral.ts';

/**
 * What the last step predicted of the pressure at every contact point. Beyond it the law is continued along its tangent: a step
 * that ends deep inside the other body then asks for the push that brings it back, not for the much larger one that the law
 * has there. Where the pressure is below what is carried the law is itself, so nothing changes at equilibrium.
 */
export class CarriedPressure {
  private readonly law: ContactLaw;
  /** pressure of surfaces that just meet; a point that carries less may rise to it [kPa] */
  private readonly meeting: number;
  private readonly predicted: Float64Array;
  private at: Float64Array | null = null;
  private readonly there = new Float64Array(3);

  constructor(law: ContactLaw, pointCount: number) {
    this.law = law;
    this.predicted = new Float64Array(pointCount);
    unilateral(law, 0, this.there);
    this.meeting = this.there[1];
  }

  /** The predictions (nPoint), from now on those for the state u + d. */
  predictFor(u: Float64Array, d: Float64Array): Float64Array {
    this.at = Float64Array.from(u, (v, i) => v + d[i]);
    return this.predicted.fill(0);
  }

  /** The predictions for a state, null when they are for another. */
  forState(u: Float64Array): Float64Array | null {
    return this.at?.every((v, i) => Math.abs(v - u[i]) < 1e-10) ? this.predicted : null;
  }

  /** As {@link unilateral} at a gap, with the law straight above the pressure carried. */
  evaluate(gap: number, carried: number, out: Float64Array): void {
    unilateral(this.law, gap, out);
    const most = Math.max(carried, this.meeting);
    if (out[1] <= most) return;
    const { there } = this;
    const from = this.gapAt(most);
    unilateral(this.law, from, there);
    out[1] = there[1] + there[2] * (from - gap);
    out[2] = there[2];
  }

  /** The gap at which the law has a pressure not below that of surfaces that just meet [mm]. */
  private gapAt(pressure: number): number {
    const { stiffness, softness } = this.law;
    const deep = pressure / stiffness;
    if (deep >= softness) return -deep;
    let [low, high] = [-softness, 0];
    for (let k = 0; k < 40; k++) {
      const middle = (low + high) / 2;
      unilateral(this.law, middle, this.there);
      if (this.there[1] > pressure) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}

/** A contact whose points can be visited with their pressure taken from what is carried. */
interface CarryingContact {
  readonly carried: CarriedPressure;
  readonly pointsPerFace: number;
  /** (nPoint) [kPa] */
  pressure(u: Float64Array): Float64Array;
  forEachTouching(
    u: Float64Array,
    visit: (face: number, point: number, area: number) => void,
    carried: Float64Array,
  ): void;
  /** adds the forces of the point being visited */
  addPush(face: number, point: number, area: number, out: Float64Array): void;
  /** pressure at the point being visited after a step, by the tangent [kPa] */
  predict(face: number, point: number, area: number, step: Float64Array): number;
}

/** Pressures of a contact as multipliers (nPoint): what they are short of the law counts along its tangent. */
export function pressureConstraint(contact: CarryingContact, pointCount: number): StiffConstraint {
  let seen: { u: Float64Array; multipliers: Float64Array } | null = null;
  return {
    count: pointCount,
    freeze: () => {},
    multipliersAt: (u, out) => {
      out.set(contact.carried.forState(u) ?? contact.pressure(u));
    },
    addGradient: (u, multipliers, out) => {
      seen = { u: u.slice(), multipliers: multipliers.slice() };
      contact.forEachTouching(u, (f, p, area) => contact.addPush(f, p, area, out), multipliers);
    },
    advance: (step, out) => {
      if (!seen) throw new Error('advance follows addGradient');
      const { u, multipliers } = seen;
      for (let k = 0; k < pointCount; k++) out[k] = -multipliers[k];
      contact.forEachTouching(
        u,
        (f, p, area) => {
          out[f * contact.pointsPerFace + p] += contact.predict(f, p, area, step);
        },
        multipliers,
      );
    },
  };
}
