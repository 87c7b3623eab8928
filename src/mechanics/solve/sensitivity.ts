import type { FaceModel, MouthMesh } from '#anatomy';
import { FibreTerm } from '../element/fibres.ts';
import { type Growth, largestShare, scaledGrowth } from '../element/growth.ts';
import { StrandTerm } from '../load/strands.ts';
import { type Expressed, load } from './express.ts';
import type { Mouth } from './mouth.ts';
import { potentialGradient } from './newton.ts';
import type { Person } from './person.ts';
import { stiffeningPerActivation, type TissuePhysiology } from './tissue-of-person.ts';

/** What the derivative needs of a person, whichever region was solved. */
export interface Muscled extends Pick<Person, 'fullTension' | 'fullStrandForce'> {
  readonly mouth: Pick<Mouth, 'nodeCount' | 'quadrature' | 'scatter' | 'kernel'> & {
    readonly face: Pick<FaceModel, 'fibres' | 'strands'> & {
      readonly mesh: Pick<MouthMesh, 'nodes' | 'elements'>;
      readonly fascicles: readonly unknown[];
    };
  };
  readonly physiology: TissuePhysiology;
  readonly tissue: Pick<Person['tissue'], 'gradientPerC10'>;
  readonly jaw: Pick<Person['jaw'], 'originMoved'>;
}

type Solved = Pick<Expressed, 'u' | 'activation' | 'tangent'>;

/** Right-hand sides solved together. */
const batch = 8;

/**
 * How the solved shape moves per unit of block of each fascicle, from the tangent at the solved state:
 * K du/db = a (dg/da), a the fascicle's activation.
 * @returns one displacement per fascicle (nNode x 3) [mm], in fascicle order
 * @throws Error when the tangent of the answer has been replaced since
 */
export function displacementPerBlock(person: Muscled, solved: Solved): Float64Array[] {
  const { mouth } = person;
  const loads = mouth.face.fascicles.map(() => new Float64Array(mouth.nodeCount * 3));
  addFibreLoads(person, solved, loads);
  addStrandLoads(person, solved, loads);
  return solveTogether(solved, loads);
}

/** Largest share of an element that grows in the difference that turns growth into forces [1]. */
const probe = 1e-4;

/**
 * How the solved shape moves per unit of each growth, from the tangent at the solved state: K du/ds = -dg/ds, with the force of
 * a small growth by central differences.
 * @returns one displacement per growth (nNode x 3) [mm]
 * @throws Error when the tangent of the answer has been replaced since
 */
export function displacementPerGrowth(person: Person, solved: Expressed, growths: readonly Growth[]): Float64Array[] {
  const forceOf = (growth: Growth, share: number) => {
    person.grow(scaledGrowth(growth, share));
    person.activate(solved.activation);
    const force = new Float64Array(solved.u.length);
    for (const term of person.growing) term.addGradient(solved.u, force);
    return force;
  };
  const loads = growths.map((growth) => {
    const h = probe / largestShare(growth, person.mouth.quadrature.volume);
    const ahead = forceOf(growth, h);
    const behind = forceOf(growth, -h);
    return ahead.map((force, i) => (behind[i] - force) / (2 * h));
  });
  person.grow(null);
  person.activate(solved.activation);
  return solveTogether(solved, loads);
}

/**
 * How the solved shape moves, to first order, towards that of people much like this one in the same expression:
 * K du = -g'(u), with the forces g' that the other's tissue, tone, support and rest leave unbalanced in this one's shape.
 * @param others of the same mouth, each brought to rest
 * @returns one displacement per person (nNode x 3) [mm]
 * @throws Error when the tangent of the answer has been replaced since
 */
export function displacementTowards(solved: Expressed, others: readonly Person[]): Float64Array[] {
  const loads = others.map((other) => {
    load(other, solved.expression, 1);
    return potentialGradient(other.potential, solved.u).map((force) => -force);
  });
  return solveTogether(solved, loads);
}

/** Displacements under forces at the solved state, several solved at a time. */
function solveTogether(solved: Solved, loads: readonly Float64Array[]): Float64Array[] {
  const size = solved.u.length;
  const moved: Float64Array[] = [];
  for (let start = 0; start < loads.length; start += batch) {
    const group = loads.slice(start, start + batch);
    const packed = new Float64Array(size * group.length);
    group.forEach((load, k) => {
      packed.set(load, k * size);
    });
    solved.tangent.solve(packed, packed, group.length);
    for (let k = 0; k < group.length; k++) moved.push(packed.slice(k * size, (k + 1) * size));
  }
  return moved;
}

/** a dg/da of fibres inside the tissue: their own tension and the stiffness they lend to it. */
function addFibreLoads(person: Muscled, { u, activation }: Solved, loads: Float64Array[]): void {
  const { mouth } = person;
  const { mesh, fibres, fascicles } = mouth.face;
  const gain = stiffeningPerActivation(person.physiology);
  const perC10 = person.tissue.gradientPerC10(u);
  const tension = new Float64Array(fascicles.length);
  const members = fascicles.map((): number[] => []);
  fibres.fascicle.forEach((f, n) => {
    members[f].push(n);
  });
  fascicles.forEach((_, f) => {
    if (members[f].length === 0) return;
    tension.fill(0);
    tension[f] = activation[f] * person.fullTension[f];
    const own = {
      fascicle: Int32Array.from(members[f], () => f),
      element: Int32Array.from(members[f], (n) => fibres.element[n]),
      share: Float64Array.from(members[f], (n) => fibres.share[n]),
      direction: Float64Array.from(members[f].flatMap((n) => [...fibres.direction.subarray(n * 24, n * 24 + 24)])),
    };
    const term = new FibreTerm({
      elements: mesh.elements,
      quadrature: mouth.quadrature,
      scatter: mouth.scatter,
      kernel: mouth.kernel,
      fibres: own,
      tension,
    });
    term.addGradient(u, loads[f]);
    own.element.forEach((e, n) => {
      const s = gain * own.share[n] * activation[f];
      for (let a = 0; a < 8; a++) {
        const node = mesh.elements[e * 8 + a] * 3;
        for (let i = 0; i < 3; i++) loads[f][node + i] += s * perC10[e * 24 + a * 3 + i];
      }
    });
  });
}

function addStrandLoads(person: Muscled, { u, activation }: Solved, loads: Float64Array[]): void {
  const { mesh, strands } = person.mouth.face;
  strands.forEach((strand, k) => {
    const force = Float64Array.of(person.fullStrandForce[k] * activation[strand.fascicle]);
    new StrandTerm({
      nodes: mesh.nodes,
      strands: [strand],
      force,
      originMoved: person.jaw.originMoved.subarray(k * 3, k * 3 + 3),
    }).addGradient(u, loads[strand.fascicle]);
  });
}
