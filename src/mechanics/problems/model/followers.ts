import { type BlockMatrix, blockIndex, createBlockMatrix } from '#numerics';
import type { EnergyTerm, StiffConstraint } from '../../element/energy-term.ts';

/**
 * Displacement components that follow those of another node exactly: component c of the mesh is row c times the displacement
 * of node leader[c]. A node none of whose components leads anything drops out of the system.
 */
export interface Followers {
  /** (nNode x 3) */
  readonly leader: Int32Array;
  /** (nNode x 3 x 3) */
  readonly row: Float64Array;
}

/** Every node leads itself. */
export function independent(nodeCount: number): Followers {
  const leader = Int32Array.from({ length: nodeCount * 3 }, (_, c) => Math.floor(c / 3));
  const row = new Float64Array(nodeCount * 9);
  for (let c = 0; c < nodeCount * 3; c++) row[c * 3 + (c % 3)] = 1;
  return { leader, row };
}

/** Makes a node move as another does, turned by an angle about the z axis [rad]. */
export function followTurned({ leader, row }: Followers, node: number, by: number, angle: number): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  leader.fill(by, node * 3, node * 3 + 3);
  row.set([c, -s, 0, s, c, 0, 0, 0, 1], node * 9);
}

/** A mesh's energy as a function of the nodes that lead. */
export interface Condensed {
  readonly terms: readonly EnergyTerm[];
  readonly stiffness: BlockMatrix;
  /** mesh nodes that lead, in the order of the condensed system */
  readonly leaders: Int32Array;
  /** components of leaders that nothing follows, not even their own node: 1 = has no equation (nLeader x 3) */
  readonly idle: Uint8Array;
  /** displacements of the whole mesh (nNode x 3) */
  expand(q: Float64Array): Float64Array;
}

/** A system in which every node leads itself. */
export function uncondensed(terms: readonly EnergyTerm[], stiffness: BlockMatrix): Condensed {
  const leaders = Int32Array.from({ length: stiffness.nodeCount }, (_, n) => n);
  return { terms, stiffness, leaders, idle: new Uint8Array(leaders.length * 3), expand: (q) => q };
}

/** Takes the followers out of a system exactly: u = T q, force T^T f, stiffness T^T K T. */
export function condense(
  terms: readonly EnergyTerm[],
  mesh: BlockMatrix,
  elements: Int32Array,
  followers: Followers,
): Condensed {
  const transfer = transferOf(followers);
  const { leaders, master, expand } = transfer;
  const stiffness = createBlockMatrix({ nodeCount: leaders.length, cliques: cliquesOf(elements, master) });
  const term = termOfLeaders(terms, mesh, transfer);
  return { terms: [term], stiffness, leaders, idle: idleComponents(leaders.length, master, followers.row), expand };
}

/** The map T between leaders and mesh. */
interface Transfer {
  readonly leaders: Int32Array;
  /** place among the leaders of the one that each component follows (nNode x 3) */
  readonly master: Int32Array;
  readonly row: Float64Array;
  expand(q: Float64Array): Float64Array;
  /** adds T^T force */
  collect(force: Float64Array, out: Float64Array): void;
}

function transferOf({ leader, row }: Followers): Transfer {
  const leaders = Int32Array.from(new Set(leader)).sort();
  const place = new Map(Array.from(leaders, (node, i) => [node, i]));
  const master = Int32Array.from(leader, (node) => place.get(node)!);
  return {
    leaders,
    master,
    row,
    expand: (q) =>
      Float64Array.from(master, (m, c) => {
        return row[c * 3] * q[m * 3] + row[c * 3 + 1] * q[m * 3 + 1] + row[c * 3 + 2] * q[m * 3 + 2];
      }),
    collect(force, out) {
      for (let c = 0; c < force.length; c++) {
        for (let i = 0; i < 3; i++) out[master[c] * 3 + i] += row[c * 3 + i] * force[c];
      }
    },
  };
}

function termOfLeaders(terms: readonly EnergyTerm[], mesh: BlockMatrix, transfer: Transfer): EnergyTerm {
  const { expand, master, row } = transfer;
  const inner = joinedConstraint(terms);
  const collected = (add: (u: Float64Array, force: Float64Array) => void, q: Float64Array, out: Float64Array) => {
    const force = new Float64Array(master.length);
    add(expand(q), force);
    transfer.collect(force, out);
  };
  const addAll = (u: Float64Array, force: Float64Array) => {
    for (const t of terms) t.addGradient(u, force);
  };
  return {
    energy(q) {
      const u = expand(q);
      return terms.reduce((sum, t) => sum + t.energy(u), 0);
    },
    addGradient: (q, out) => collected(addAll, q, out),
    addTangent(q, K, convex) {
      const u = expand(q);
      mesh.values.fill(0);
      for (const t of terms) t.addTangent(u, mesh, convex);
      addCondensed(mesh, K, master, row);
    },
    foresee(q, step) {
      const [u, d] = [expand(q), expand(step)];
      for (const t of terms) t.foresee?.(u, d);
    },
    constraint: {
      count: inner.count,
      freeze: (q) => inner.freeze(expand(q)),
      multipliersAt: (q, out) => inner.multipliersAt(expand(q), out),
      addGradient: (q, multipliers, out) => collected((u, force) => inner.addGradient(u, multipliers, force), q, out),
      advance: (step, out) => inner.advance(expand(step), out),
    },
  };
}

/** The stiff constraints of several terms as one, whose gradient is that of all terms. */
function joinedConstraint(terms: readonly EnergyTerm[]): StiffConstraint {
  const starts: number[] = [];
  let count = 0;
  for (const { constraint } of terms) {
    starts.push(count);
    count += constraint?.count ?? 0;
  }
  const own = (k: number, all: Float64Array) => all.subarray(starts[k], starts[k] + (terms[k].constraint?.count ?? 0));
  const each = (visit: (constraint: StiffConstraint, k: number) => void) => {
    for (let k = 0; k < terms.length; k++) if (terms[k].constraint) visit(terms[k].constraint!, k);
  };
  return {
    count,
    freeze: (u) => each((constraint) => constraint.freeze(u)),
    multipliersAt: (u, out) => each((constraint, k) => constraint.multipliersAt(u, own(k, out))),
    addGradient(u, multipliers, out) {
      for (let k = 0; k < terms.length; k++) {
        const { constraint } = terms[k];
        if (constraint) constraint.addGradient(u, own(k, multipliers), out);
        else terms[k].addGradient(u, out);
      }
    },
    advance: (step, out) => each((constraint, k) => constraint.advance(step, own(k, out))),
  };
}

function idleComponents(count: number, master: Int32Array, row: Float64Array): Uint8Array {
  const idle = new Uint8Array(count * 3).fill(1);
  master.forEach((m, c) => {
    for (let i = 0; i < 3; i++) if (row[c * 3 + i] !== 0) idle[m * 3 + i] = 0;
  });
  return idle;
}

function cliquesOf(elements: Int32Array, master: Int32Array): number[][] {
  return Array.from({ length: elements.length / 8 }, (_, e) => {
    const nodes = new Set<number>();
    for (let a = 0; a < 8; a++) for (let i = 0; i < 3; i++) nodes.add(master[elements[e * 8 + a] * 3 + i]);
    return [...nodes];
  });
}

/** K += T^T (lower triangle of mesh, completed by symmetry) T, again as a lower triangle. */
function addCondensed(mesh: BlockMatrix, K: BlockMatrix, master: Int32Array, row: Float64Array): void {
  const block = new Float64Array(9);
  for (let a = 0; a < mesh.nodeCount; a++) {
    for (let k = mesh.rowStart[a]; k < mesh.rowStart[a + 1]; k++) {
      const b = mesh.column[k];
      if (b > a) break;
      for (const [r, i] of runs(master, a)) {
        for (const [c, j] of runs(master, b)) {
          turn(mesh.values.subarray(k * 9, k * 9 + 9), { row, a, b, i, j }, block);
          addTo(K, [r, c], a === b, block);
        }
      }
    }
  }
}

const all = [0, 1, 2];

/** Which components of a node follow which leader. */
function runs(master: Int32Array, node: number): readonly (readonly [number, readonly number[]])[] {
  const [x, y, z] = master.subarray(node * 3, node * 3 + 3);
  if (x === y && y === z) return [[x, all]];
  return all.map((i) => [master[node * 3 + i], [i]]);
}

interface Turn {
  readonly row: Float64Array;
  readonly a: number;
  readonly b: number;
  readonly i: readonly number[];
  readonly j: readonly number[];
}

/** block = sum over the chosen components of row_i (x) V_ij row_j. */
function turn(V: Float64Array, { row, a, b, i: is, j: js }: Turn, block: Float64Array): void {
  block.fill(0);
  for (const i of is) {
    for (const j of js) {
      const v = V[i * 3 + j];
      if (v === 0) continue;
      for (let p = 0; p < 3; p++) {
        const left = v * row[a * 9 + i * 3 + p];
        for (let q = 0; q < 3; q++) block[p * 3 + q] += left * row[b * 9 + j * 3 + q];
      }
    }
  }
}

/** Adds a pair's block, and its mirror image when both nodes of the pair follow the same leader. */
function addTo(K: BlockMatrix, [r, c]: readonly [number, number], own: boolean, block: Float64Array): void {
  if (own && r < c) return;
  const at = blockIndex(K, Math.max(r, c), Math.min(r, c)) * 9;
  for (let p = 0; p < 3; p++) {
    for (let q = 0; q < 3; q++) {
      if (r >= c) K.values[at + p * 3 + q] += block[p * 3 + q];
      if (r < c || (r === c && !own)) K.values[at + q * 3 + p] += block[p * 3 + q];
    }
  }
}
