import type { BlockMatrix } from '#numerics';
import type { EnergyTerm } from '../element/energy-term.ts';
import { addPair } from './node-block.ts';

export interface FollowerPressureInput {
  readonly nodes: Float64Array;
  /** (nFace x 4) corners, in the order whose right-hand normal points the way the pressure pushes; a corner may repeat */
  readonly faces: Int32Array;
  /** read at every evaluation: one value for all faces or one per face (nFace) [kPa] */
  readonly pressure: () => number | Float64Array;
}

const gauss = 1 / Math.sqrt(3);
const corner = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** Bilinear shape functions and their derivatives at the 2 x 2 Gauss points (4 Gauss x 4 corners x [N, dN/dxi, dN/deta]). */
const shape = corner.map(([gx, gy]) =>
  corner.map(([x, y]) => {
    const [a, b] = [1 + x * gx * gauss, 1 + y * gy * gauss];
    return [(a * b) / 4, (x * b) / 4, (y * a) / 4] as const;
  }),
);

/**
 * Pressure that stays normal to the surface as it deforms. Nodal forces are exact for bilinear faces; the energy is minus
 * pressure times the volume swept from the rest shape. Over a surface that is closed, or held along its edge, force is the
 * gradient of that energy. Along a free edge it is not (the load is then not conservative): forces stay exact, the tangent is
 * the symmetric part, and Newton converges linearly instead of quadratically.
 * @source Bonet and Wood 2008, Nonlinear continuum mechanics for finite element analysis, section 8.5
 */
export function followerPressureTerm(input: FollowerPressureInput): EnergyTerm {
  const { faces } = input;
  const look = new FaceLook(input);
  const block = new Float64Array(9);

  function forEachPressed(visit: (face: number, pressure: number) => void): void {
    const pressure = input.pressure();
    for (let f = 0; f < faces.length / 4; f++) {
      const p = typeof pressure === 'number' ? pressure : pressure[f];
      if (p !== 0) visit(f, p);
    }
  }

  return {
    energy(u) {
      let total = 0;
      forEachPressed((f, p) => {
        total -= p * look.swept(f, u);
      });
      return total;
    },
    addGradient(u, out) {
      forEachPressed((f, p) => {
        look.at(f, u, 1);
        for (let g = 0; g < 4; g++) {
          look.tangents(g);
          for (let a = 0; a < 4; a++) {
            const n = faces[f * 4 + a] * 3;
            for (let i = 0; i < 3; i++) out[n + i] -= p * shape[g][a][0] * look.normal[i];
          }
        }
      });
    },
    addTangent(u, K: BlockMatrix) {
      forEachPressed((f, p) => {
        look.at(f, u, 1);
        for (let a = 0; a < 4; a++) {
          for (let b = 0; b < a; b++) {
            if (faces[f * 4 + a] === faces[f * 4 + b]) continue;
            look.pairBlock(a, b, block);
            for (let i = 0; i < 9; i++) block[i] *= -p;
            addPair(K, faces[f * 4 + a], faces[f * 4 + b], block);
          }
        }
      });
    },
  };
}

/** One face looked at part of the way from its rest to its deformed shape. */
class FaceLook {
  private readonly input: FollowerPressureInput;
  private readonly x = new Float64Array(12);
  private readonly xi = new Float64Array(3);
  private readonly eta = new Float64Array(3);
  /** normal times area per parameter area at the last Gauss point */
  readonly normal = new Float64Array(3);

  constructor(input: FollowerPressureInput) {
    this.input = input;
  }

  /** Gathers the corners at X + share u. */
  at(face: number, u: Float64Array, share: number): void {
    const { nodes, faces } = this.input;
    for (let a = 0; a < 4; a++) {
      const n = faces[face * 4 + a] * 3;
      for (let i = 0; i < 3; i++) this.x[a * 3 + i] = nodes[n + i] + share * u[n + i];
    }
  }

  /** Writes the surface tangents and the normal at a Gauss point. */
  tangents(g: number): void {
    const { x, xi, eta, normal } = this;
    for (let i = 0; i < 3; i++) {
      xi[i] = 0;
      eta[i] = 0;
      for (let a = 0; a < 4; a++) {
        xi[i] += shape[g][a][1] * x[a * 3 + i];
        eta[i] += shape[g][a][2] * x[a * 3 + i];
      }
    }
    for (let i = 0; i < 3; i++) {
      const [j, k] = [(i + 1) % 3, (i + 2) % 3];
      normal[i] = xi[j] * eta[k] - xi[k] * eta[j];
    }
  }

  /** Volume swept on the straight way from rest to u; the normal is quadratic along it, so three stations are exact. */
  swept(face: number, u: Float64Array): number {
    const { faces } = this.input;
    let volume = 0;
    for (const [share, weight] of [
      [0, 1 / 6],
      [0.5, 4 / 6],
      [1, 1 / 6],
    ]) {
      this.at(face, u, share);
      for (let g = 0; g < 4; g++) {
        this.tangents(g);
        for (let a = 0; a < 4; a++) {
          const n = faces[face * 4 + a] * 3;
          for (let i = 0; i < 3; i++) volume += weight * shape[g][a][0] * u[n + i] * this.normal[i];
        }
      }
    }
    return volume;
  }

  /** Symmetric part of d f_a / d x_b per unit of pressure (9); skew in itself, so a corner does not stiffen its own node. */
  pairBlock(a: number, b: number, block: Float64Array): void {
    block.fill(0);
    for (let g = 0; g < 4; g++) {
      this.tangents(g);
      const [na, ax, ay] = shape[g][a];
      const [nb, bx, by] = shape[g][b];
      const { xi, eta } = this;
      for (let i = 0; i < 3; i++) {
        const [j, k] = [(i + 1) % 3, (i + 2) % 3];
        const s = 0.5 * ((na * by - nb * ay) * xi[i] - (na * bx - nb * ax) * eta[i]);
        block[k * 3 + j] += s;
        block[j * 3 + k] -= s;
      }
    }
  }
}
