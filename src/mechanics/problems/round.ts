import { type Followers, followTurned, independent } from './model/followers.ts';
import { type MappedMesh, mappedMesh, nodeAt, type Point, sideFaces, turned } from './model/mapped-mesh.ts';
import { type FibreField, readMaterial } from './model/material.ts';
import type { Params } from './params.ts';
import type { Posed } from './quantities.ts';

/** Angle of the one cell that stands for the whole turn of a body of revolution [rad]. */
const sector = Math.PI / 360;

/** A meridian section, first coordinate through the wall: distance from the z axis and height [mm]. */
type Meridian = (r: number, s: number) => readonly [number, number];

/**
 * A body of revolution as one slice about the z axis. Its far face moves as its near face does, turned by the slice's angle:
 * the section may move radially, axially and around the axis.
 */
export function slice(cells: readonly [number, number], place: Meridian): { mesh: MappedMesh; followers: Followers } {
  const mesh = mappedMesh([cells[0], cells[1], 1], (r, s, t): Point => {
    const [radius, z] = place(r, s);
    return [radius * Math.cos(sector * t), radius * Math.sin(sector * t), z];
  });
  const followers = independent(mesh.nodes.length / 3);
  for (let i = 0; i <= cells[0]; i++) {
    for (let j = 0; j <= cells[1]; j++) {
      followTurned(followers, nodeAt(mesh.cells, i, j, 1), nodeAt(mesh.cells, i, j, 0), sector);
    }
  }
  return { mesh, followers };
}

/** Inside of a slice under pressure from within [kPa]. */
export function pressedWithin(mesh: MappedMesh, value: number): { faces: Int32Array; value: number } {
  return { faces: turned(sideFaces(mesh, 0, 0)), value };
}

/** Around the z axis. */
export const circumferential: FibreField = (x) => {
  const radius = Math.hypot(x[0], x[1]);
  return [-x[1] / radius, x[0] / radius, 0];
};

const size = { above: 0.01, atMost: 1e4 };

/** Thick tube in plane strain, pressure inside that follows its surface, outside free. */
export function tube(params: Params, scale: number): Posed {
  const inner = params.number('innerRadiusMm', size);
  const outer = params.number('outerRadiusMm', { above: inner, atMost: 1e4 });
  const pressure = params.number('pressure', {});
  const tension = params.number('activeTension', { atLeast: 0 }, 0);
  const through = Math.round(40 * scale);
  const height = ((outer - inner) / through) * 2;
  const { mesh, followers } = slice([through, 1], (r, s) => [inner * (outer / inner) ** r, -s * height]);
  const material = readMaterial(params);
  return {
    setup: {
      mesh,
      material,
      fibre: circumferential,
      ...(tension > 0 ? { active: (x: Point, p: Point) => scaled(circumferential(x, p), Math.sqrt(tension)) } : {}),
      followers,
      pressure: pressedWithin(mesh, pressure),
      hold: () => [false, true, true],
    },
    ...(material.directed ? { note: 'fibres taken around the axis' } : {}),
    quantities: 'u_inner, u_outer, inner_radius or outer_radius',
    read(quantity, { u }) {
      const [ui, uo] = [u[0], u[nodeAt(mesh.cells, through, 0, 0) * 3]];
      const known: Record<string, number> = {
        u_inner: ui,
        u_outer: uo,
        inner_radius: inner + ui,
        outer_radius: outer + uo,
      };
      return Object.hasOwn(known, quantity) ? known[quantity] : null;
    },
  };
}

/** A vector made longer. */
export function scaled(d: Point, by: number): Point {
  return [d[0] * by, d[1] * by, d[2] * by];
}
