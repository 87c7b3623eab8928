import { nodeAt, type Point } from './model/mapped-mesh.ts';
import { type FibreField, readMaterial } from './model/material.ts';
import type { Setup, Solution } from './model/solve-setup.ts';
import type { Params } from './params.ts';
import type { Posed } from './quantities.ts';
import { circumferential, pressedWithin, scaled, slice } from './round.ts';

const thickness = 3;
const short = 7;
const long = 17;
const baseHeight = 5;

/** How strongly cells crowd toward the apex, where the fibres' field is singular: distance from it goes like (1 - s)^crowding. */
const crowding = 2.5;

/** Angle along a meridian, from the base plane (s = 0) to the apex (s = 1), at depth t of the wall [rad]. */
function meridianAngle(t: number, s: number): number {
  const base = -Math.acos(baseHeight / (long + thickness * t));
  return -Math.PI + (base + Math.PI) * (1 - s) ** crowding;
}

/** Fibre of the wall: along the meridian inside, around the axis in the middle, along it again outside, turning evenly. */
const helix: FibreField = (x, [t, s]) => {
  const u = meridianAngle(t, s);
  const [outward, up] = [-(short + thickness * t) * Math.cos(u), -(long + thickness * t) * Math.sin(u)];
  const length = Math.hypot(outward, up);
  const around = circumferential(x, x);
  const turn = Math.PI * (0.5 - t);
  const [along, across] = [Math.sin(turn) / length, Math.cos(turn)];
  return [
    along * outward * around[1] + across * around[0],
    -along * outward * around[0] + across * around[1],
    along * up,
  ];
};

/**
 * Ellipsoidal ventricle of the cardiac benchmark: semi-axes 7 and 17 mm inside, 10 and 20 mm outside, cut at z = 5 mm and
 * clamped there, pressure inside that follows its surface. One slice about the axis stands for all of it.
 * @source Land 2015, Proc. R. Soc. A 471:20150641, problems 2 and 3
 */
function ventricle(params: Params, scale: number, tension: number): Posed {
  const cells: [number, number] = [Math.round(20 * scale), Math.round(60 * scale)];
  const { mesh, followers } = slice(cells, (t, s) => {
    const u = meridianAngle(t, s);
    const radius = s === 1 ? 0 : -(short + thickness * t) * Math.sin(u);
    return [radius, s === 0 ? baseHeight : (long + thickness * t) * Math.cos(u)];
  });
  const setup: Setup = {
    mesh,
    followers,
    material: readMaterial(params),
    fibre: helix,
    ...(tension > 0 ? { active: (x: Point, p: Point) => scaled(helix(x, p), Math.sqrt(tension)) } : {}),
    pressure: pressedWithin(mesh, params.number('pressure', {})),
    hold: (x) => {
      const base = x[2] === baseHeight;
      const axis = x[0] === 0;
      return [base || axis, base || axis, base];
    },
    firstStep: 0.05,
    volumeTolerance: 1e-5,
  };
  return {
    setup,
    quantities: "'deformed z of endocardial apex' or 'deformed z of epicardial apex', 'u_z of' either",
    read: (quantity, solution) => apex(quantity, solution, cells),
  };
}

function apex(quantity: string, { mesh, u }: Solution, cells: readonly [number, number]): number | null {
  const asked = /^(deformed z|u_z) (?:at|of) (?:the )?(endocardial|epicardial) apex/.exec(quantity);
  if (!asked) return null;
  const z = nodeAt(mesh.cells, asked[2] === 'endocardial' ? 0 : cells[0], cells[1], 0) * 3 + 2;
  return u[z] + (asked[1] === 'u_z' ? 0 : mesh.nodes[z]);
}

/** Inflated only. */
export function passiveVentricle(params: Params, scale: number): Posed {
  return ventricle(params, scale, 0);
}

/** Inflated while its fibres contract. */
export function activeVentricle(params: Params, scale: number): Posed {
  return ventricle(params, scale, params.number('activeTension', { atLeast: 0 }));
}
