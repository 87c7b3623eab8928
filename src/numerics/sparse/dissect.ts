import type { BlockPattern } from './block-matrix.ts';

/** Sets of at most this many nodes are not cut further. */
const LEAF_NODES = 12;
/** A cut whose larger side exceeds this share of the nodes is penalised. */
const FREE_LARGER_SHARE = 0.68;
const IMBALANCE_PENALTY = 400;

interface Cut {
  readonly left: number[];
  readonly right: number[];
  readonly separator: number[];
}

interface Graph extends BlockPattern {
  /** Sort keys by direction, node-wise: the coordinate axes and their diagonals. */
  readonly directions: readonly Float64Array[];
  /** Set number a node belongs to at this moment of the recursion. */
  readonly label: Int32Array;
  readonly rank: Float64Array;
  readonly level: Float64Array;
  nextLabel: number;
}

/**
 * Nested-dissection elimination order: `order[k]` is the node eliminated k-th.
 *
 * Every set of nodes is cut by the smallest balanced vertex separator found along the coordinate axes, their
 * diagonals and the breadth-first levels from one end of the set; separators are eliminated last. Nodes with
 * equal coordinates (the pillars through a sheet) always fall on the same side.
 *
 * @param coordinates nodeCount x 2 or nodeCount x 3, any unit.
 * Source: A. George, Nested dissection of a regular finite element mesh, SIAM J. Numer. Anal. 10 (1973) 345-363.
 */
export function dissect(pattern: BlockPattern, coordinates: Float64Array): Int32Array {
  const dimension = coordinates.length / pattern.nodeCount;
  if (dimension !== 2 && dimension !== 3) {
    throw new RangeError(
      `coordinates has ${coordinates.length} entries; ${pattern.nodeCount} nodes need 2 or 3 entries each.`,
    );
  }
  const graph: Graph = {
    nodeCount: pattern.nodeCount,
    rowStart: pattern.rowStart,
    column: pattern.column,
    directions: sortKeys(coordinates, dimension),
    label: new Int32Array(pattern.nodeCount),
    rank: new Float64Array(pattern.nodeCount),
    level: new Float64Array(pattern.nodeCount),
    nextLabel: 1,
  };
  const order = new Int32Array(pattern.nodeCount);
  const all = Array.from({ length: pattern.nodeCount }, (_, node) => node);
  place(graph, all, order, 0);
  return order;
}

function sortKeys(coordinates: Float64Array, dimension: number): Float64Array[] {
  const count = coordinates.length / dimension;
  const axis = (a: number) => Float64Array.from({ length: count }, (_, node) => coordinates[dimension * node + a]);
  const axes = Array.from({ length: dimension }, (_, a) => axis(a));
  if (dimension === 3) return axes;
  const [x, y] = axes;
  return [...axes, x.map((value, node) => value + y[node]), x.map((value, node) => value - y[node])];
}

/** Writes the order of `nodes` to order[start ..]. */
function place(graph: Graph, nodes: number[], order: Int32Array, start: number): void {
  const pieces = connectedPieces(graph, nodes);
  let position = start;
  for (const piece of pieces) {
    const cut = piece.length > LEAF_NODES ? bestCut(graph, piece) : null;
    if (cut === null) {
      order.set(piece, position);
    } else {
      const { left, right, separator } = cut;
      place(graph, left, order, position);
      place(graph, right, order, position + left.length);
      order.set(separator, position + left.length + right.length);
    }
    position += piece.length;
  }
}

function connectedPieces(graph: Graph, nodes: number[]): number[][] {
  const { label, rowStart, column } = graph;
  const unvisited = graph.nextLabel++;
  for (const node of nodes) label[node] = unvisited;
  const pieces: number[][] = [];
  for (const seed of nodes) {
    if (label[seed] !== unvisited) continue;
    const mine = graph.nextLabel++;
    const piece = [seed];
    label[seed] = mine;
    for (let head = 0; head < piece.length; head++) {
      const node = piece[head];
      for (let k = rowStart[node]; k < rowStart[node + 1]; k++) {
        if (label[column[k]] !== unvisited) continue;
        label[column[k]] = mine;
        piece.push(column[k]);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

function bestCut(graph: Graph, nodes: number[]): Cut | null {
  let best: { score: number; cutRank: number; keepLeft: boolean; ranks: Float64Array } | null = null;
  const keys = [...graph.directions, levelsFromOneEnd(graph, nodes)];
  for (const key of keys) {
    const groups = rankByKey(graph, nodes, key);
    const found = cheapestCut(graph, nodes, groups);
    if (found === null || (best !== null && found.score >= best.score)) continue;
    best = { ...found, ranks: Float64Array.from(nodes, (node) => graph.rank[node]) };
  }
  if (best === null) return null;
  const { ranks, cutRank, keepLeft } = best;
  nodes.forEach((node, i) => {
    graph.rank[node] = ranks[i];
  });
  return split(graph, nodes, cutRank, keepLeft);
}

/** Ranks nodes by key into graph.rank, equal keys sharing a rank; returns the number of nodes per rank. */
function rankByKey(graph: Graph, nodes: number[], key: Float64Array): number[] {
  const sorted = Float64Array.from(nodes, (node) => key[node]).sort();
  const rankOf = new Map<number, number>();
  const counts: number[] = [];
  for (const value of sorted) {
    if (!rankOf.has(value)) {
      rankOf.set(value, counts.length);
      counts.push(0);
    }
    counts[counts.length - 1]++;
  }
  for (const node of nodes) graph.rank[node] = rankOf.get(key[node]) as number;
  return counts;
}

/**
 * The best place to cut the current ranking. A cut after rank c needs as separator either the nodes up to c with a
 * neighbour beyond (left border) or those beyond c with a neighbour up to c; both are counted for all c at once.
 */
function cheapestCut(graph: Graph, nodes: number[], counts: number[]) {
  const { rank, label, rowStart, column } = graph;
  const leftBorder = new Int32Array(counts.length + 1);
  const rightBorder = new Int32Array(counts.length + 1);
  const mine = label[nodes[0]];
  for (const node of nodes) {
    const own = rank[node];
    let lowest = own;
    let highest = own;
    for (let k = rowStart[node]; k < rowStart[node + 1]; k++) {
      if (label[column[k]] !== mine) continue;
      const other = rank[column[k]];
      if (other < lowest) lowest = other;
      if (other > highest) highest = other;
    }
    leftBorder[own]++;
    leftBorder[highest]--;
    rightBorder[lowest]++;
    rightBorder[own]--;
  }
  let best: { score: number; cutRank: number; keepLeft: boolean } | null = null;
  let before = 0;
  let left = 0;
  let right = 0;
  for (let c = 0; c + 1 < counts.length; c++) {
    before += counts[c];
    left += leftBorder[c];
    right += rightBorder[c];
    const after = nodes.length - before;
    for (const keepLeft of [true, false]) {
      const score = keepLeft ? cutScore(left, before - left, after) : cutScore(right, before, after - right);
      if (best === null || score < best.score) best = { score, cutRank: c, keepLeft };
    }
  }
  return best !== null && best.score < Number.POSITIVE_INFINITY ? best : null;
}

function cutScore(separator: number, left: number, right: number): number {
  if (left === 0 || right === 0) return Number.POSITIVE_INFINITY;
  const largerShare = Math.max(left, right) / (left + right);
  return separator * (1 + IMBALANCE_PENALTY * Math.max(0, largerShare - FREE_LARGER_SHARE));
}

/** `keepLeft`: the separator is the border on the left of the cut, else the border on its right. */
function split(graph: Graph, nodes: number[], cutRank: number, keepLeft: boolean): Cut {
  const { rank, label, rowStart, column } = graph;
  const mine = label[nodes[0]];
  const cut: Cut = { left: [], right: [], separator: [] };
  for (const node of nodes) {
    const onLeft = rank[node] <= cutRank;
    let touchesOther = false;
    if (onLeft === keepLeft) {
      for (let k = rowStart[node]; k < rowStart[node + 1] && !touchesOther; k++) {
        touchesOther = label[column[k]] === mine && rank[column[k]] <= cutRank !== onLeft;
      }
    }
    if (touchesOther) cut.separator.push(node);
    else if (onLeft) cut.left.push(node);
    else cut.right.push(node);
  }
  return cut;
}

/** Breadth-first level of each node of a connected set, counted from one of its far ends. */
function levelsFromOneEnd(graph: Graph, nodes: number[]): Float64Array {
  const farEnd = numberLevels(graph, nodes, nodes[0]);
  numberLevels(graph, nodes, farEnd);
  return graph.level;
}

/** Levels counted from every node at the coordinates of `seed`, so that a pillar has one level; returns a farthest node. */
function numberLevels(graph: Graph, nodes: number[], seed: number): number {
  const { label, rowStart, column, directions, level } = graph;
  const mine = label[nodes[0]];
  for (const node of nodes) level[node] = -1;
  const queue = nodes.filter((node) => directions.every((key) => key[node] === key[seed]));
  for (const node of queue) level[node] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    for (let k = rowStart[node]; k < rowStart[node + 1]; k++) {
      const next = column[k];
      if (label[next] !== mine || level[next] >= 0) continue;
      level[next] = level[node] + 1;
      queue.push(next);
    }
  }
  return queue[queue.length - 1];
}
