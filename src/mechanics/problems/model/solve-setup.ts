import { analyse, createBlockMatrix, createFactor, type DenseKernel } from '#numerics';
import type { EnergyTerm } from '../../element/energy-term.ts';
import { FibreTerm } from '../../element/fibres.ts';
import { shapeAtGaussPoints } from '../../element/hexahedron.ts';
import { deadLoadTerm } from '../../load/dead-load.ts';
import { followerPressureTerm } from '../../load/follower-pressure.ts';
import type { NewtonOptions, Potential } from '../../solve/newton.ts';
import { type Condensed, condense, type Followers, uncondensed } from './followers.ts';
import { attempt, followLoad, type LoadPath } from './load-path.ts';
import { forEachGaussPoint, type MappedMesh, type Point } from './mapped-mesh.ts';
import { type Body, createBody, type FibreField, type Material } from './material.ts';

/** Everything that states a problem, ready to be solved. */
export interface Setup {
  readonly mesh: MappedMesh;
  readonly material: Material;
  /** material fibre where a directed law needs one; x unless said */
  readonly fibre?: FibreField;
  /** active fibres: direction, and tension by its squared length (kPa^1/2) */
  readonly active?: FibreField;
  /** which components of a node stay, or go where `move` says */
  readonly hold: (x: Point, node: number) => readonly [boolean, boolean, boolean];
  /** prescribed displacement of held components at full load [mm] */
  readonly move?: (x: Point) => Point;
  readonly followers?: Followers;
  /** pushes on faces whose right-hand normal points its way [kPa] */
  readonly pressure?: { readonly faces: Int32Array; readonly value: number };
  /** dead nodal forces (nNode x 3) [mN] */
  readonly force?: Float64Array;
  /** further energies, contact for one */
  readonly others?: readonly EnergyTerm[];
  readonly firstStep?: number;
  /** a last step shorter than this share of the body's length ends the search [1] */
  readonly precision?: number;
  /** largest change of an element's volume taken for none [1] */
  readonly volumeTolerance?: number;
}

/** A solved problem, on the whole mesh. */
export interface Solution {
  readonly mesh: MappedMesh;
  /** (nNode x 3) [mm] */
  readonly u: Float64Array;
  /** force that the surroundings exert on every held component (nNode x 3) [mN] */
  readonly reaction: Float64Array;
  /** free unknowns of the system */
  readonly dof: number;
  readonly newtonSteps: number;
}

export type Solved =
  | { readonly ok: true; readonly solution: Solution }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

const alongX: FibreField = () => [1, 0, 0];
const usualPrecision = 1e-9;
const longestStep = 1;
const mostSteps = 40;
const mostTakings = 40;
/** A volume change that a correction leaves above this share calls for a harder bulk; so often at most. */
const slow = 0.25;
const mostHardenings = 8;

/** Solves a problem with the elements, loads and solver of the mouth. */
export function solveSetup(setup: Setup, kernel: DenseKernel): Solved {
  const { mesh } = setup;
  const system = assembleSystem(setup, kernel);
  const { condensed, body, held } = system;
  const factor = createFactor(analyse(condensed.stiffness, leaderPlaces(mesh, condensed)), kernel);
  try {
    const potential = { terms: condensed.terms, stiffness: condensed.stiffness, factor, held };
    const options = newtonOptions(setup);
    const found = followLoad(potential, system.path, held.length, options);
    if (!found.ok) return found;
    const settled = setup.material.incompressible
      ? withoutVolumeChange(potential, { body, condensed, u: found.u, steps: found.steps }, setup, options)
      : { ok: true as const, u: found.u, steps: found.steps };
    if (!settled.ok) return settled;
    const u = condensed.expand(settled.u);
    const dof = held.reduce((sum, h) => sum + 1 - h, 0);
    return { ok: true, solution: { mesh, u, reaction: reaction(system.terms, u), dof, newtonSteps: settled.steps } };
  } finally {
    factor.release();
  }
}

/** Tolerance and longest step in proportion to the body. */
function newtonOptions({ mesh, precision = usualPrecision }: Setup): NewtonOptions {
  const low = [0, 1, 2].map((i) =>
    mesh.nodes.reduce((least, x, c) => (c % 3 === i ? Math.min(least, x) : least), Infinity),
  );
  const extent = mesh.nodes.reduce((most, x, c) => Math.max(most, x - low[c % 3]), 0);
  return { maxSteps: mostSteps, toleranceMm: precision * extent, stepCapMm: longestStep * extent };
}

interface System {
  readonly terms: readonly EnergyTerm[];
  readonly body: Body;
  readonly condensed: Condensed;
  readonly held: Uint8Array;
  readonly path: LoadPath;
}

function assembleSystem(setup: Setup, kernel: DenseKernel): System {
  const { mesh, pressure, force, active } = setup;
  const nodeCount = mesh.nodes.length / 3;
  const cliques = Array.from({ length: mesh.elements.length / 8 }, (_, e) => mesh.elements.subarray(e * 8, e * 8 + 8));
  const stiffness = createBlockMatrix({ nodeCount, cliques });
  const body = createBody({ mesh, stiffness, material: setup.material, fibre: setup.fibre ?? alongX, kernel });
  const tension = Float64Array.of(0);
  const load = new Float64Array(force?.length ?? 0);
  let pushed = 0;
  const terms = [...body.terms, ...(setup.others ?? [])];
  if (active) terms.push(activeFibres({ mesh, body, kernel }, active, tension));
  if (pressure) terms.push(followerPressureTerm({ nodes: mesh.nodes, faces: pressure.faces, pressure: () => pushed }));
  if (force) terms.push(deadLoadTerm(load));
  const condensed = setup.followers
    ? condense(terms, stiffness, mesh.elements, setup.followers)
    : uncondensed(terms, stiffness);
  const { held, goal } = heldComponents(setup, condensed);
  const path: LoadPath = {
    firstStep: setup.firstStep ?? 1,
    setLevel(level) {
      tension[0] = level;
      pushed = level * (pressure?.value ?? 0);
      force?.forEach((f, i) => {
        load[i] = level * f;
      });
    },
    impose(q, level) {
      held.forEach((h, i) => {
        if (h) q[i] = level * goal[i];
      });
    },
  };
  return { terms, body, condensed, held, path };
}

function heldComponents(
  { mesh, hold, move }: Setup,
  { leaders, idle }: Condensed,
): { held: Uint8Array; goal: Float64Array } {
  const held = idle.slice();
  const goal = new Float64Array(leaders.length * 3);
  leaders.forEach((node, q) => {
    const x = placeOf(mesh, node);
    hold(x, node).forEach((yes, i) => {
      if (yes) held[q * 3 + i] = 1;
    });
    if (move) goal.set(move(x), q * 3);
  });
  return { held, goal };
}

/** Place of a node in the undeformed mesh [mm]. */
export function placeOf(mesh: MappedMesh, node: number): Point {
  return [mesh.nodes[node * 3], mesh.nodes[node * 3 + 1], mesh.nodes[node * 3 + 2]];
}

function leaderPlaces(mesh: MappedMesh, { leaders }: Condensed): Float64Array {
  return Float64Array.from(
    { length: leaders.length * 3 },
    (_, i) => mesh.nodes[leaders[Math.floor(i / 3)] * 3 + (i % 3)],
  );
}

interface Muscle {
  readonly mesh: MappedMesh;
  readonly body: Body;
  readonly kernel: DenseKernel;
}

/** Fibres of the product under a constant second Piola-Kirchhoff tension, which varies in space by the direction's length. */
function activeFibres({ mesh, body, kernel }: Muscle, field: FibreField, tension: Float64Array): EnergyTerm {
  const count = mesh.quadrature.elementCount;
  const direction = new Float64Array(count * 24);
  const strongest = new Float64Array(count);
  forEachGaussPoint(mesh, (q, x, parameter) => {
    const d = field(x, parameter);
    direction.set(d, q * 3);
    const e = Math.floor(q / 8);
    strongest[e] = Math.max(strongest[e], Math.hypot(...d));
  });
  const element = Int32Array.from({ length: count }, (_, e) => e);
  return new FibreTerm({
    elements: mesh.elements,
    quadrature: mesh.quadrature,
    scatter: body.scatter,
    fibres: {
      fascicle: new Int32Array(count),
      element,
      share: strongest.map((s) => (s > slackest ? 1 : 0)),
      direction: direction.map((v, i) => (hasLength(direction, i) ? v : i % 3 === 0 ? slackest : 0)),
    },
    tension,
    law: 'materialTension',
    kernel,
  });
}

/** A fibre needs some length: where there is no tension, one of this squared length pulls unnoticeably [kPa^1/2]. */
const slackest = 1e-10;

function hasLength(direction: Float64Array, component: number): boolean {
  const k = component - (component % 3);
  return Math.hypot(direction[k], direction[k + 1], direction[k + 2]) > slackest;
}

interface Stage {
  readonly body: Body;
  readonly condensed: Condensed;
  readonly u: Float64Array;
  readonly steps: number;
}

/**
 * Augmented Lagrangian: the pressure that a volume change asks for becomes a multiplier, until hardly any change is left.
 * @source Simo and Taylor 1991, Comput. Methods Appl. Mech. Eng. 85:273
 */
function withoutVolumeChange(potential: Potential, stage: Stage, setup: Setup, options: NewtonOptions) {
  const { body, condensed } = stage;
  const allowed = setup.volumeTolerance ?? 1e-7;
  let { u, steps } = stage;
  let before = Number.POSITIVE_INFINITY;
  let hardenings = 0;
  for (let k = 0; k < mostTakings; k++) {
    const change = largestChange(body.volumes(condensed.expand(u)));
    if (change <= allowed) return { ok: true as const, u, steps };
    body.takeUp(condensed.expand(u));
    if (change > slow * before && hardenings++ < mostHardenings) body.harden(4);
    before = change;
    const found = attempt(potential, u, options);
    if (!found.ok) return found;
    u = found.u;
    steps += found.steps;
  }
  const detail = `an element still changes its volume by more than ${allowed} after ${mostTakings} corrections of pressure`;
  return { ok: false as const, reason: 'did-not-converge' as const, detail };
}

function largestChange(ratio: Float64Array): number {
  return ratio.reduce((worst, theta) => Math.max(worst, Math.abs(theta - 1)), 0);
}

function reaction(terms: readonly EnergyTerm[], u: Float64Array): Float64Array {
  const force = new Float64Array(u.length);
  for (const term of terms) term.addGradient(u, force);
  return force;
}

/** Consistent nodal forces of a constant body force [kPa/mm] (nNode x 3) [mN]. */
export function bodyForce(mesh: MappedMesh, force: Point): Float64Array {
  const shape = shapeAtGaussPoints();
  const load = new Float64Array(mesh.nodes.length);
  for (let q = 0; q < mesh.quadrature.weight.length; q++) {
    for (let a = 0; a < 8; a++) {
      const n = mesh.elements[Math.floor(q / 8) * 8 + a] * 3;
      const volume = mesh.quadrature.weight[q] * shape[(q % 8) * 8 + a];
      for (let i = 0; i < 3; i++) load[n + i] += force[i] * volume;
    }
  }
  return load;
}
