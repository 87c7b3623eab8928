import { type DenseKernel, POINT_BATCH, pointField } from '#numerics';
import { logarithmicVolume, type VolumetricLaw } from '../material/volumetric.ts';
import { addForces, scatterForces } from './deformation.ts';
import type { EnergyTerm, StiffConstraint } from './energy-term.ts';
import type { Quadrature } from './hexahedron.ts';
import { PointBatch, sharedPlainKernel } from './point-batch.ts';
import { addElement, type Scatter } from './scatter.ts';

/**
 * Elastic strain already in the tissue at rest. The elastic deformation is F F0; only B0 = F0 F0^T and det F0 enter
 * the isochoric energy, and the element's mean dilatation the volumetric one.
 */
export interface InitialStrain {
  /** B0 (nElement x 8 x 6), xx yy zz xy yz zx [1] */
  readonly leftCauchy: Float64Array;
  /** det F0 (nElement x 8) [1] */
  readonly jacobian: Float64Array;
  /** elastic mean dilatation at u = 0 (nElement) [1] */
  readonly dilatation: Float64Array;
}

/** Yeoh coefficients per element and one bulk modulus for all [kPa]. */
export interface TissueStiffness {
  readonly c10: Float64Array;
  readonly c20: Float64Array;
  /** against a change of the element's mean volume */
  readonly kappa: number;
  /** against a change of volume at each Gauss point, by the same law: small, it keeps a squeezed element from folding */
  readonly pointKappa: number;
  /** law of the mean volume; the logarithmic one unless said */
  readonly volume?: VolumetricLaw;
  /** further mean pressure, a multiplier that carries incompressibility (nElement) [kPa] */
  readonly pressure?: Float64Array;
}

/** Strain-free initial state. */
export function noInitialStrain(elementCount: number): InitialStrain {
  const leftCauchy = new Float64Array(elementCount * 48);
  for (let q = 0; q < elementCount * 8; q++) leftCauchy.fill(1, q * 6, q * 6 + 3);
  return {
    leftCauchy,
    jacobian: new Float64Array(elementCount * 8).fill(1),
    dilatation: new Float64Array(elementCount).fill(1),
  };
}

export interface TissueInput {
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly stiffness: TissueStiffness;
  readonly initial: InitialStrain;
  /** does the arithmetic of the elements; plain TypeScript unless given */
  readonly kernel?: DenseKernel;
}

/** Two displacements closer than this are the same state [mm]. */
const roundingMm = 1e-10;

/** Coefficients of a batch, one after another for each element: see pointField.coefficient. */
const coefficientOf = (e: number, k: number) => 48 * e + 8 * k;

/**
 * Nearly incompressible tissue: Yeoh in the isochoric strain at every Gauss point, mean dilatation per element (Q1P0).
 *
 * With M = F B0, G = F^-T, a = (J J0)^(-2/3) and I = a F : M, the isochoric invariant has the gradient D = 2 a M - (2/3) I G,
 * so stress and tangent of any function of I and J need only M, G and five numbers at a Gauss point.
 * Uses its kernel's batch area: one evaluation at a time.
 */
export class TissueTerm implements EnergyTerm {
  private readonly input: TissueInput;
  private readonly points: PointBatch;
  /** mean pressure per element predicted by the last step [kPa], and the displacement that step led to */
  private readonly foreseen: Float64Array;
  private foreseenAt: Float64Array | null = null;
  readonly constraint: StiffConstraint;

  constructor(input: TissueInput) {
    const { kernel = sharedPlainKernel(), elements, quadrature, initial } = input;
    this.input = input;
    this.points = new PointBatch(kernel, elements, quadrature, initial.leftCauchy);
    this.foreseen = new Float64Array(quadrature.elementCount);
    this.constraint = this.meanVolumeConstraint();
  }

  energy(u: Float64Array): number {
    const { quadrature, stiffness, initial } = this.input;
    let total = 0;
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = this.points.deform(first, u);
      const jacobian = this.points.start(pointField.jacobian);
      const trace = this.points.start(pointField.trace);
      for (let k = 0; k < count * 8; k++) {
        const e = first + (k >> 3);
        const q = first * 8 + k;
        const elastic = memory[jacobian + k] * initial.jacobian[q];
        if (!(elastic > 0)) return Number.POSITIVE_INFINITY;
        const x = isochoricScale(elastic) * memory[trace + k] - 3;
        const point = logarithmicVolume(stiffness.pointKappa, elastic)[0];
        total += quadrature.weight[q] * (x * (stiffness.c10[e] + stiffness.c20[e] * x) + point);
      }
      for (let e = 0; e < count; e++) {
        const theta = this.meanDilatation(memory, first + e);
        total += quadrature.volume[first + e] * this.meanVolume(first + e, theta)[0];
      }
    }
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    this.addForcesAt(u, (e, theta) => this.meanVolume(e, theta)[1], out);
  }

  addTangent(u: Float64Array, K: { readonly values: Float64Array }, convex = false): void {
    const { quadrature, initial, scatter } = this.input;
    const { points } = this;
    const isForeseen = this.foreseenAt?.every((v, i) => Math.abs(v - u[i]) <= roundingMm) ?? false;
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = points.deform(first, u);
      const bulk = points.start(pointField.bulk);
      for (let e = 0; e < count; e++) {
        const [, slope, curvature] = this.meanVolume(first + e, this.meanDilatation(memory, first + e));
        const known = isForeseen ? this.foreseen[first + e] : slope;
        const own = initial.dilatation[first + e];
        this.writeTangent(memory, first, e, convex ? 0 : known * own);
        memory[bulk + e] = (curvature * own * own) / quadrature.volume[first + e];
      }
      points.kernel.pointTangents(points.area, count);
      const pair = points.start(pointField.pair);
      for (let e = 0; e < count; e++) addElement(scatter, first + e, memory, K.values, pair + 324 * e);
    }
  }

  /**
   * p + dp with dp from the linearised dilatation, as if pressure were an unknown of its own; used by the tangent at u + d and
   * nowhere else.
   */
  foresee(u: Float64Array, d: Float64Array): void {
    const { elements, quadrature, initial } = this.input;
    this.forEachRate(u, (e, memory, force) => {
      const [, slope, curvature] = this.meanVolume(e, this.meanDilatation(memory, e));
      const rate = (initial.dilatation[e] * along(elements, e, memory, force, d)) / quadrature.volume[e];
      this.foreseen[e] = slope + curvature * rate;
    });
    this.foreseenAt = Float64Array.from(u, (v, i) => v + d[i]);
  }

  /** Nodal forces of every element per unit of C10 (nElement x 24) [mN/kPa]. */
  gradientPerC10(u: Float64Array): Float64Array {
    const { quadrature } = this.input;
    const { points } = this;
    const out = new Float64Array(quadrature.elementCount * 24);
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = points.deform(first, u);
      const x = points.start(pointField.coefficient);
      for (let k = 0; k < count * 8; k++) {
        const { scale, invariant } = this.invariantAt(memory, first, k);
        const w = quadrature.weight[first * 8 + k];
        memory[x + coefficientOf(k >> 3, 0) + (k & 7)] = 2 * scale * w;
        memory[x + coefficientOf(k >> 3, 1) + (k & 7)] = -(2 / 3) * invariant * w;
      }
      points.kernel.pointForces(points.area, count);
      const force = points.start(pointField.force);
      out.set(memory.subarray(force, force + 24 * count), first * 24);
    }
    return out;
  }

  /** Volume ratio of every element to its rest shape (nElement) and the smallest Jacobian at a Gauss point [1]. */
  volumes(u: Float64Array): { readonly ratio: Float64Array; readonly minJacobian: number } {
    const { quadrature, initial } = this.input;
    const ratio = new Float64Array(quadrature.elementCount);
    let minJacobian = Number.POSITIVE_INFINITY;
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = this.points.deform(first, u);
      const jacobian = this.points.start(pointField.jacobian);
      for (let k = 0; k < count * 8; k++) minJacobian = Math.min(minJacobian, memory[jacobian + k]);
      for (let e = 0; e < count; e++) {
        ratio[first + e] = this.meanDilatation(memory, first + e) / initial.dilatation[first + e];
      }
    }
    return { ratio, minJacobian };
  }

  /** Adds the nodal forces with a given mean pressure of every element. */
  private addForcesAt(u: Float64Array, pressureOf: (e: number, theta: number) => number, out: Float64Array): void {
    const { elements, quadrature, initial } = this.input;
    const { points } = this;
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = points.deform(first, u);
      for (let e = first; e < first + count; e++) {
        this.writeStress(memory, first, e, pressureOf(e, this.meanDilatation(memory, e)) * initial.dilatation[e]);
      }
      points.kernel.pointForces(points.area, count);
      addForces({ elements, first, count, memory, at: points.start(pointField.force) }, out);
    }
  }

  /** Visits every element with the derivative of its swept volume to its nodes, 24 from a place in the memory. */
  private forEachRate(u: Float64Array, visit: (e: number, memory: Float64Array, at: number) => void): void {
    const { quadrature } = this.input;
    const { points } = this;
    for (let first = 0; first < quadrature.elementCount; first += POINT_BATCH) {
      const { count, memory } = points.deform(first, u);
      const x = points.start(pointField.coefficient);
      const jacobian = points.start(pointField.jacobian);
      for (let k = 0; k < count * 8; k++) {
        memory[x + coefficientOf(k >> 3, 0) + (k & 7)] = 0;
        memory[x + coefficientOf(k >> 3, 1) + (k & 7)] = quadrature.weight[first * 8 + k] * memory[jacobian + k];
      }
      points.kernel.pointForces(points.area, count);
      const force = points.start(pointField.force);
      for (let e = 0; e < count; e++) visit(first + e, memory, force + 24 * e);
    }
  }

  /** Mean volume of every element as a constraint, its mean pressure as the multiplier. */
  private meanVolumeConstraint(): StiffConstraint {
    const { elements, quadrature, initial } = this.input;
    const count = quadrature.elementCount;
    const rate = new Float64Array(count * 24);
    const bend = new Float64Array(count);
    const short = new Float64Array(count);
    const force = new Float64Array(24);
    return {
      count,
      freeze: (u) => {
        this.forEachRate(u, (e, memory, at) => {
          for (let i = 0; i < 24; i++) rate[e * 24 + i] = memory[at + i] * initial.dilatation[e];
          bend[e] = this.meanVolume(e, this.meanDilatation(memory, e))[2];
        });
      },
      multipliersAt: (u, out) => {
        for (let first = 0; first < count; first += POINT_BATCH) {
          const { count: here, memory } = this.points.deform(first, u);
          for (let e = first; e < first + here; e++) out[e] = this.meanVolume(e, this.meanDilatation(memory, e))[1];
        }
      },
      addGradient: (u, multipliers, out) => {
        const pressureOf = (e: number, theta: number) => {
          short[e] = this.meanVolume(e, theta)[1] - multipliers[e];
          return multipliers[e];
        };
        this.addForcesAt(u, pressureOf, out);
        for (let e = 0; e < count; e++) {
          for (let i = 0; i < 24; i++) force[i] = short[e] * rate[e * 24 + i];
          scatterForces(elements, e, force, out);
        }
      },
      advance: (step, out) => {
        for (let e = 0; e < count; e++) {
          const swept = along(elements, e, rate, e * 24, step);
          out[e] = short[e] + (bend[e] * swept) / quadrature.volume[e];
        }
      },
    };
  }

  /** Elastic mean dilatation of an element, which must be in the deformed batch [1]. */
  private meanDilatation(memory: Float64Array, e: number): number {
    const { quadrature, initial } = this.input;
    const jacobian = this.points.start(pointField.jacobian) + (e % POINT_BATCH) * 8;
    let swept = 0;
    for (let g = 0; g < 8; g++) swept += quadrature.weight[e * 8 + g] * memory[jacobian + g];
    return (swept / quadrature.volume[e]) * initial.dilatation[e];
  }

  /** Energy of an element's mean dilatation with its multiplier, first and second derivative [kPa]. */
  private meanVolume(e: number, theta: number): readonly [number, number, number] {
    const { kappa, volume = logarithmicVolume, pressure } = this.input.stiffness;
    const [value, slope, curvature] = volume(kappa, theta);
    const multiplier = pressure ? pressure[e] : 0;
    return [value + multiplier * (theta - 1), slope + multiplier, curvature];
  }

  /** (J J0)^(-2/3) and the isochoric invariant at point k of the batch. */
  private invariantAt(memory: Float64Array, first: number, k: number): { scale: number; invariant: number } {
    const jacobian = memory[this.points.start(pointField.jacobian) + k];
    const scale = isochoricScale(jacobian * this.input.initial.jacobian[first * 8 + k]);
    return { scale, invariant: scale * memory[this.points.start(pointField.trace) + k] };
  }

  /** Coefficients of the stress x M + y G of an element, per Gauss point times its weight. */
  private writeStress(memory: Float64Array, first: number, e: number, pressure: number): void {
    const { quadrature, stiffness, initial } = this.input;
    const x = this.points.start(pointField.coefficient) + coefficientOf(e - first, 0);
    const jacobian = this.points.start(pointField.jacobian) + (e - first) * 8;
    for (let g = 0; g < 8; g++) {
      const q = e * 8 + g;
      const { scale, invariant } = this.invariantAt(memory, first, (e - first) * 8 + g);
      const w = quadrature.weight[q];
      const J = memory[jacobian + g];
      const J0 = initial.jacobian[q];
      const rate = w * (stiffness.c10[e] + 2 * stiffness.c20[e] * (invariant - 3));
      const own = logarithmicVolume(stiffness.pointKappa, J * J0)[1] * J0;
      memory[x + g] = 2 * scale * rate;
      memory[x + 8 + g] = w * (pressure + own) * J - (2 / 3) * invariant * rate;
    }
  }

  /** Coefficients of the tangent of an element, per Gauss point times its weight. */
  private writeTangent(memory: Float64Array, first: number, e: number, pressure: number): void {
    const { quadrature, stiffness, initial } = this.input;
    const alpha = this.points.start(pointField.coefficient) + coefficientOf(e, 0);
    const jacobian = this.points.start(pointField.jacobian) + e * 8;
    for (let g = 0; g < 8; g++) {
      const q = (first + e) * 8 + g;
      const { scale, invariant } = this.invariantAt(memory, first, e * 8 + g);
      const w = quadrature.weight[q];
      const J = memory[jacobian + g];
      const J0 = initial.jacobian[q];
      const rate = w * (stiffness.c10[first + e] + 2 * stiffness.c20[first + e] * (invariant - 3));
      const second = w * 2 * stiffness.c20[first + e];
      const [, slope, bend] = logarithmicVolume(stiffness.pointKappa, J * J0);
      const p = w * (pressure + slope * J0) * J;
      memory[alpha + g] = 4 * scale * scale * second;
      memory[alpha + 8 + g] = -(4 / 3) * scale * (rate + invariant * second);
      memory[alpha + 16 + g] = (4 / 9) * invariant * (rate + invariant * second) + p + w * bend * J0 * J0 * J * J;
      memory[alpha + 24 + g] = (2 / 3) * invariant * rate - p;
      memory[alpha + 32 + g] = 2 * scale * rate;
      memory[alpha + 40 + g] = w * J;
    }
  }
}

/** J^(-2/3) [1]. */
function isochoricScale(J: number): number {
  const root = Math.cbrt(J);
  return 1 / (root * root);
}

/** Nodal vector (24, from a place in a memory) of an element times a displacement of the mesh. */
function along(elements: Int32Array, e: number, memory: Float64Array, at: number, d: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < 8; a++) {
    const n = elements[e * 8 + a] * 3;
    const k = at + 3 * a;
    sum += memory[k] * d[n] + memory[k + 1] * d[n + 1] + memory[k + 2] * d[n + 2];
  }
  return sum;
}
