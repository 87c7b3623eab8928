import { type Followers, independent } from './model/followers.ts';
import { type MappedMesh, mappedMesh, type Point } from './model/mapped-mesh.ts';
import { type FibreField, readMaterial } from './model/material.ts';
import type { Setup } from './model/solve-setup.ts';
import type { Params } from './params.ts';
import { meanState, type Posed, stateQuantities, stateQuantity } from './quantities.ts';

const stretchRange = { above: 0.05, atMost: 20 };
/** finer than the answer is asked to be: these bodies are small and their answers exact */
const exacting = { precision: 1e-11, volumeTolerance: 1e-11 };

/** Unit cube of eight hexahedra whose middle node is off centre, so that a uniform state is a patch test. */
function patch(): MappedMesh {
  return mappedMesh([2, 2, 2], (r, s, t) => {
    const inside = 64 * r * (1 - r) * s * (1 - s) * t * (1 - t);
    return [r + 0.09 * inside, s - 0.06 * inside, t + 0.07 * inside];
  });
}

/** Faces x = 1, y = 1 and z = 1 move without warping: a uniform state is asked for even where it would give way to another. */
function flatFaces({ nodes }: MappedMesh): Followers {
  const followers = independent(nodes.length / 3);
  const corner = nodes.length / 3 - 1;
  nodes.forEach((x, c) => {
    if (x === 1) followers.leader[c] = corner;
  });
  return followers;
}

/** Active tension along x, when the case asks for one [kPa]. */
export function activeAlongX(params: Params): { readonly active?: FibreField } {
  const tension = params.number('activeTension', { atLeast: 0 }, 0);
  return tension > 0 ? { active: () => [Math.sqrt(tension), 0, 0] } : {};
}

type Hold = (x: Point) => readonly [boolean, boolean, boolean];

/** Cube on the symmetry planes x = 0, y = 0 and z = 0. */
function posed(params: Params, hold: Hold, move: (x: Point) => Point, isFlat = true): Posed {
  const mesh = patch();
  const setup: Setup = {
    mesh,
    ...(isFlat ? { followers: flatFaces(mesh) } : {}),
    material: readMaterial(params),
    ...activeAlongX(params),
    hold: (x) => {
      const own = hold(x);
      return [own[0] || x[0] === 0, own[1] || x[1] === 0, own[2] || x[2] === 0];
    },
    move,
    firstStep: 0.5,
    ...exacting,
  };
  return {
    setup,
    quantities: stateQuantities,
    read: (quantity, solution) => stateQuantity(quantity, meanState(solution)),
  };
}

/** Pulled or pressed along x by prescribed end faces, sides free. */
export function uniaxial(params: Params): Posed {
  const stretch = params.number('stretch', stretchRange);
  return posed(
    params,
    (x) => [x[0] === 1, false, false],
    (x) => [x[0] * (stretch - 1), 0, 0],
  );
}

/** Stretched equally along x and y, z free. */
export function equibiaxial(params: Params): Posed {
  const stretch = params.number('stretch', stretchRange);
  return posed(
    params,
    (x) => [x[0] === 1, x[1] === 1, false],
    (x) => [x[0] * (stretch - 1), x[1] * (stretch - 1), 0],
  );
}

/** All faces carried along by u_x = gamma y. */
export function simpleShear(params: Params): Posed {
  const gamma = params.number('gamma', { atLeast: -10, atMost: 10 });
  const onFace = (x: Point) => x.some((v) => v === 0 || v === 1);
  return posed(
    params,
    (x) => [onFace(x), onFace(x), onFace(x)],
    (x) => [gamma * x[1], 0, 0],
    false,
  );
}

/** Contracts along x with nothing in the way. */
export function activeFree(params: Params): Posed {
  params.number('activeTension', { atLeast: 0 });
  return posed(
    params,
    () => [false, false, false],
    () => [0, 0, 0],
  );
}

/** Pulls along x against fixed end faces, sides free. */
export function activeIsometric(params: Params): Posed {
  params.number('activeTension', { atLeast: 0 });
  return posed(
    params,
    (x) => [x[0] === 1, false, false],
    () => [0, 0, 0],
  );
}
