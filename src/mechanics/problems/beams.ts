import { activeAlongX } from './homogeneous.ts';
import { mappedMesh, type Point, sideFaces, turned } from './model/mapped-mesh.ts';
import { readMaterial } from './model/material.ts';
import { bodyForce } from './model/solve-setup.ts';
import type { Params } from './params.ts';
import { type Mirror, type Posed, pointQuantities, pointQuantity } from './quantities.ts';

const size = { above: 0.01, atMost: 1e4 };

interface Fineness {
  /** cells along a piece as long as the beam is high */
  readonly perHeight: number;
  /** cells across half the width */
  readonly across: number;
}

/** Cells of a half beam. Length along it counts most: a trilinear cell that bends shears as well. */
function beamCells(slenderness: number, { perHeight, across }: Fineness, scale: number): [number, number, number] {
  const along = Math.min(200, Math.max(60, Math.round(slenderness * perHeight)));
  return [Math.round(along * scale), Math.round(across * scale), Math.round(8 * scale)];
}

/** Cantilever along x under its weight; y = 0 is its plane of symmetry and half of it is modelled. */
export function beamUnderGravity(params: Params, scale: number): Posed {
  const [length, height, width] = ['lengthMm', 'heightMm', 'widthMm'].map((name) => params.number(name, size));
  const weight = params.number('bodyForce', {});
  const mesh = mappedMesh(beamCells(length / height, { perHeight: 30, across: 6 }, scale), (r, s, t) => [
    r * length,
    (s * width) / 2,
    t * height,
  ]);
  const mirror: Mirror = { half: [0, 1, 0] };
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      ...activeAlongX(params),
      force: bodyForce(mesh, [0, 0, -weight]),
      hold: (x) => [x[0] === 0, x[0] === 0 || x[1] === 0, x[0] === 0],
    },
    quantities: pointQuantities,
    read: (quantity, solution) => pointQuantity(quantity, solution, mirror),
  };
}

/**
 * Beam of the cardiac benchmark: 10 x 1 x 1 mm, fibre along x, clamped at x = 0, pressure on z = 0 that follows its surface.
 * The half y <= 0.5 is modelled.
 * @source Land 2015, Proc. R. Soc. A 471:20150641, problem 1
 */
export function landBeam(params: Params, scale: number): Posed {
  const mesh = mappedMesh(beamCells(10, { perHeight: 10, across: 4 }, scale), (r, s, t): Point => [10 * r, s / 2, t]);
  const mirror: Mirror = { half: [0, -1, 0], plane: [0, 0.5, 0] };
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      ...activeAlongX(params),
      pressure: { faces: turned(sideFaces(mesh, 2, 0)), value: params.number('pressure', {}) },
      hold: (x) => [x[0] === 0, x[0] === 0 || x[1] === 0.5, x[0] === 0],
      volumeTolerance: 1e-5,
      firstStep: 0.1,
      precision: 1e-8,
    },
    quantities: pointQuantities,
    read: (quantity, solution) => pointQuantity(quantity, solution, mirror),
  };
}
