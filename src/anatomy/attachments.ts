import type { Attachment } from './face-model.ts';
import type { Tissue } from './fibre-sheets.ts';
import { sublabialeDepth } from './lip-thickness.ts';
import { nodeIndex } from './mouth-mesh.ts';
import { template } from './parameters.ts';
import { spreadOverNodes } from './patch.ts';
import { smoothStep } from './smooth-steps.ts';

/** Height of the folds in which the mucosa turns from lip to gum [mm]. */
export function fornices({ layout }: Pick<Tissue, 'layout'>): { readonly upper: number; readonly lower: number } {
  const { parameters } = layout;
  const upperLip = parameters.upperVermilionHeight + parameters.philtrumLength;
  return { upper: 0.8 * upperLip, lower: -0.83 * sublabialeDepth(parameters) };
}

/** How firmly mucosa at a height is bound to bone above (below) the fornix [1]; graded over 4 mm. */
export function boneShare(tissue: Pick<Tissue, 'layout'>, height: number): { maxilla: number; mandible: number } {
  const { upper, lower } = fornices(tissue);
  return { maxilla: smoothStep(upper, upper + 4, height), mandible: smoothStep(lower, lower - 4, height) };
}

/** All elastic ties of the patch. */
export function attachmentsOf(tissue: Tissue, elements: Int32Array): Attachment[] {
  const { layout, nodes } = tissue;
  const { coordinates } = nodes;
  const inner = surfaceAreas(tissue, 'mucosa');
  const outer = surfaceAreas(tissue, 'rim');
  const wide = layout.parameters.mouthWidth / template.mouthWidth.value;
  const bone = (node: number) => boneShare(tissue, coordinates.height[node]);
  /** the cheek slides over bone: only the front of the folds holds */
  const gum = (node: number) => 1 - smoothStep(18 * wide, 32 * wide, Math.abs(coordinates.arc[node]));
  const below = -sublabialeDepth(layout.parameters);
  const chin = (node: number) => 1 - smoothStep(below - 6, below + 6, coordinates.height[node]);
  const nose = (node: number) => noseWidth(wide, coordinates.arc[node]) * smoothStep(0, 10, coordinates.height[node]);
  return [
    tie('maxilla', inner, (node) => gum(node) * bone(node).maxilla),
    tie('mandible', inner, (node) => gum(node) * bone(node).mandible),
    noseTie(tissue, elements, wide),
    tie('cheek', outer, (node) => (1 - chin(node)) * (1 - nose(node))),
    tie('chin', outer, chin),
  ];
}

function tie(kind: Attachment['kind'], areas: Map<number, number>, weight: (node: number) => number): Attachment {
  const nodes: number[] = [];
  const area: number[] = [];
  for (const [node, whole] of areas) {
    const tied = whole * weight(node);
    if (tied < 1e-9) continue;
    nodes.push(node);
    area.push(tied);
  }
  return { kind, nodes: Int32Array.from(nodes), area: Float64Array.from(area) };
}

/** The base of the nose and the alae hold the lip through its whole depth: frontal area spread over the thickness. */
function noseTie(tissue: Tissue, elements: Int32Array, wide: number): Attachment {
  const { parameters } = tissue.layout;
  const sn = parameters.upperVermilionHeight + parameters.philtrumLength;
  const { nodes, loads } = spreadOverNodes(tissue, elements, {
    reach: { arc: [-24 * wide, 24 * wide], height: [sn - 4, Infinity] },
    at: (place) => (noseWidth(wide, place.arc) * smoothStep(sn - 3, sn + 4, place.height)) / place.thickness,
  });
  return { kind: 'nose', nodes, area: loads };
}

function noseWidth(wide: number, arc: number): number {
  return 1 - smoothStep(12 * wide, 20 * wide, Math.abs(arc));
}

/** Tributary area of every node of the mucosa (layer 0) or of the rim of the patch [mm2]. */
export function surfaceAreas({ nodes }: Pick<Tissue, 'nodes'>, surface: 'mucosa' | 'rim' | 'margin'): Map<number, number> {
  const { counts, positions } = nodes;
  const areas = new Map<number, number>();
  const depth = surface === 'mucosa' ? counts.rings : counts.layers;
  for (let column = 0; column < counts.columns; column++) {
    for (let i = 0; i < depth; i++) {
      const at = (c: number, j: number) =>
        surface === 'mucosa' ? nodeIndex(counts, c, j, 0) : nodeIndex(counts, c, surface === 'rim' ? counts.rings : 0, j);
      const quad = [at(column, i), at(column + 1, i), at(column + 1, i + 1), at(column, i + 1)];
      const area = quadArea(positions, quad);
      for (const node of quad) areas.set(node, (areas.get(node) ?? 0) + area / 4);
    }
  }
  return areas;
}

function quadArea(positions: Float64Array, [a, b, c, d]: number[]): number {
  const diagonal = (from: number, to: number) => [0, 1, 2].map((k) => positions[3 * to + k] - positions[3 * from + k]);
  const p = diagonal(a, c);
  const q = diagonal(b, d);
  return Math.hypot(p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]) / 2;
}
