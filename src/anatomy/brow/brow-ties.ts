import { smoothStep } from '../mesh/smooth-steps.ts';
import { boneNormal } from './brow-layout.ts';
import { browGrid, browNode } from './brow-mesh.ts';
import type { BrowMesh, BrowParameters, BrowTie } from './brow-model.ts';
import { browTemplate } from './parameters.ts';

type Weight = (x: number, height: number) => number;

/** Everything that holds the patch: sliding on the bone below, ligaments in bands of it, and the face around. */
export function browTies(mesh: BrowMesh, parameters: BrowParameters): BrowTie[] {
  const bands = ligaments(parameters);
  const loose: Weight = (x, height) =>
    Math.max(0, 1 - bands.rim(x, height) - bands.temporal(x, height) - bands.nose(x, height));
  return [
    onBone(mesh, 'areolar', loose),
    onBone(mesh, 'supraorbitalLigament', bands.rim),
    onBone(mesh, 'temporalLigament', bands.temporal),
    onBone(mesh, 'nasalRoot', bands.nose),
    edge(mesh, 'scalp', rowOfPillars(browGrid.rings)),
    edge(mesh, 'temple', [...columnOfPillars(0), ...columnOfPillars(browGrid.columns)]),
    edge(mesh, 'lid', rowOfPillars(0)),
  ];
}

/** Where the bone holds more firmly than through loose areolar tissue [1]. */
function ligaments({ foreheadHalfWidth }: BrowParameters): { rim: Weight; temporal: Weight; nose: Weight } {
  const rim = browTemplate.rimHeight.value;
  const beside: Weight = (x) => smoothStep(10, 16, Math.abs(x));
  const nose: Weight = (x, height) => (1 - smoothStep(7, 13, Math.abs(x))) * (1 - smoothStep(6, 12, height));
  const temporal: Weight = (x, height) =>
    smoothStep(foreheadHalfWidth - 10, foreheadHalfWidth - 3, Math.abs(x)) * smoothStep(rim, rim + 8, height);
  return {
    nose,
    temporal,
    rim: (x, height) => beside(x, 0) * Math.exp(-(((height - rim) / 3) ** 2)) * (1 - temporal(x, height)),
  };
}

/** Area of the inner surface shared among its nodes, weighed at each. */
function onBone(mesh: BrowMesh, kind: BrowTie['kind'], weight: Weight): BrowTie {
  const areas = new Map<number, number>();
  for (let c = 0; c < browGrid.columns; c++) {
    for (let r = 0; r < browGrid.rings; r++) {
      const quad = [browNode(c, r, 0), browNode(c + 1, r, 0), browNode(c + 1, r + 1, 0), browNode(c, r + 1, 0)];
      shareOut(mesh, quad, areas);
    }
  }
  return tieOf(mesh, kind, areas, weight);
}

/** Nodes of a pillar line at the border of the patch, with the area of the elements' side faces. */
function edge(mesh: BrowMesh, kind: BrowTie['kind'], pillars: readonly (readonly [number, number])[][]): BrowTie {
  const areas = new Map<number, number>();
  for (const [[c, r], [d, s]] of pillars) {
    for (let l = 0; l < browGrid.layers; l++) {
      shareOut(mesh, [browNode(c, r, l), browNode(d, s, l), browNode(d, s, l + 1), browNode(c, r, l + 1)], areas);
    }
  }
  return { ...tieOf(mesh, kind, areas, () => 1), normal: null };
}

function rowOfPillars(ring: number): [number, number][][] {
  return Array.from({ length: browGrid.columns }, (_, c) => [
    [c, ring],
    [c + 1, ring],
  ]);
}

function columnOfPillars(column: number): [number, number][][] {
  return Array.from({ length: browGrid.rings }, (_, r) => [
    [column, r],
    [column, r + 1],
  ]);
}

function shareOut({ nodes }: BrowMesh, quad: readonly number[], areas: Map<number, number>): void {
  const [a, b, c, d] = quad.map((n) => nodes.subarray(3 * n, 3 * n + 3));
  const [p, q] = [c.map((x, k) => x - a[k]), d.map((x, k) => x - b[k])];
  const area =
    Math.hypot(p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]) / (2 * quad.length);
  for (const n of quad) areas.set(n, (areas.get(n) ?? 0) + area);
}

function tieOf(
  { sheetCoordinates: at }: BrowMesh,
  kind: BrowTie['kind'],
  areas: Map<number, number>,
  weight: Weight,
): BrowTie {
  const weighed = [...areas].map(([n, area]) => ({ n, area: area * weight(at[2 * n], at[2 * n + 1]) }));
  const held = weighed.filter(({ area }) => area > 1e-6).sort((p, q) => p.n - q.n);
  return {
    kind,
    nodes: Int32Array.from(held, ({ n }) => n),
    area: Float64Array.from(held, ({ area }) => area),
    normal: Float64Array.from(held.flatMap(({ n }) => [...boneNormal([at[2 * n], at[2 * n + 1]])])),
  };
}
