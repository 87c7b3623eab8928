import type { Side } from '../face-model.ts';
import { sublabialeDepth } from '../mesh/lip-thickness.ts';
import type { MouthNodes } from '../mesh/mouth-mesh.ts';
import type { MouthSolid } from '../mesh/mouth-solid.ts';
import { blend, smoothMin, smoothStep } from '../mesh/smooth-steps.ts';
import { template } from '../parameters.ts';
import { layerBounds, modiolusOf } from '../tissue-layers.ts';
import type { FibreSheet } from './fibre-field.ts';

type Lip = 'upper' | 'lower';

/** Half of the band beside the midline over which the two sides' fibres cross [mm]. */
const crossing = 3;

/** How much of a ring's tension at an arclength belongs to one side [1]; both sides sum to 1. */
export function sideShare(side: Side, arc: number): number {
  return side === 'left' ? smoothStep(-crossing, crossing, arc) : smoothStep(-crossing, crossing, -arc);
}

/** The hooked bundle at the free margin, from the corner to the midline. */
export function marginalisSheet({ layout, nodes }: MouthSolid, lip: Lip, side: Side): FibreSheet {
  const { coordinates } = nodes;
  const width = lip === 'upper' ? 3 : 4;
  const sheet = blankSheet(nodes);
  forEachNode(nodes, (n) => {
    const bounds = layerBounds(layout, coordinates.beyondBorder[n], coordinates.arc[n]);
    const f = coordinates.depthShare[n];
    const red = coordinates.redLength[n];
    const knot = smoothStep(0.5, 0.95, coordinates.towardsCorner[n]);
    const deepest = blend(bounds.deepFat, bounds.deepFat / 2, knot);
    const within = (bounds.muscle - f) / (bounds.muscle - deepest);
    const superficial = 1 - Math.min(1, Math.max(0, within));
    const hook = Math.max(0, 0.92 * red - 1 - smoothMin(width, 0.6 * red)) * superficial ** 2;
    const from = blend(smoothMin(1, 0.2 * red), 0.5, knot);
    const breadth = blend(smoothMin(width, 0.6 * red) + hook, 5.5, knot);
    sheet.within[n] = within;
    sheet.across[n] = (coordinates.fromMargin[n] - from) / breadth;
    sheet.along[n] = 1 - coordinates.towardsCorner[n];
  });
  return { ...sheet, holds: onLip(nodes, lip), carried: (arc) => sideShare(side, arc) };
}

/** The deep sheet of the white lip, from the modiolus to the midline. */
export function peripheralisSheet({ layout, nodes }: MouthSolid, lip: Lip, side: Side): FibreSheet {
  const { coordinates } = nodes;
  const { parameters } = layout;
  const scale = parameters.mouthWidth / template.mouthWidth.value;
  const white =
    lip === 'upper' ? parameters.philtrumLength : sublabialeDepth(parameters) - parameters.lowerVermilionHeight + 5;
  const sheet = blankSheet(nodes);
  forEachNode(nodes, (n) => {
    const bounds = layerBounds(layout, coordinates.beyondBorder[n], coordinates.arc[n]);
    const knot = smoothStep(0.35, 1, coordinates.towardsCorner[n]);
    const breadth = blend(0.9 * white, 10 * scale, knot);
    sheet.within[n] = (coordinates.depthShare[n] - bounds.deepFat) / (bounds.muscle - bounds.deepFat);
    sheet.across[n] = (coordinates.beyondBorder[n] - blend(0.3, 2, knot)) / breadth;
    sheet.along[n] = 1 - coordinates.towardsCorner[n];
  });
  return { ...sheet, holds: onLip(nodes, lip), carried: (arc) => sideShare(side, arc) };
}

/** The sheet of the cheek, from the lateral border of the patch to the modiolus. */
export function buccinatorSheet({ layout, nodes }: MouthSolid, side: Side): FibreSheet {
  const { coordinates } = nodes;
  const modiolus = modiolusOf(layout);
  const scale = layout.parameters.mouthWidth / template.mouthWidth.value;
  const sheet = blankSheet(nodes);
  forEachNode(nodes, (n) => {
    const lateral = sideArc(side, coordinates.arc[n]);
    const back = smoothStep(modiolus.arc - 6, layout.reach, lateral);
    const bounds = layerBounds(layout, coordinates.beyondBorder[n], coordinates.arc[n]);
    sheet.across[n] = (coordinates.height[n] - modiolus.height) / (blend(11, 28, back) * scale) + 0.5;
    sheet.within[n] = (coordinates.depthShare[n] - bounds.deepFat) / (bounds.muscle - bounds.deepFat);
    sheet.along[n] = (layout.reach - lateral) / (layout.reach - modiolus.arc + 4);
  });
  return {
    ...sheet,
    holds: onSide(nodes, side),
    carried: (arc) => smoothStep(modiolus.arc - 4, modiolus.arc + 3, sideArc(side, arc)),
  };
}

/** The short muscle of the chin, from the bone below the lower fornix obliquely forward and down to the skin. */
export function mentalisSheet({ layout, nodes }: MouthSolid, side: Side): FibreSheet {
  const { coordinates } = nodes;
  const origin = -sublabialeDepth(layout.parameters) - 3;
  const drop = -14;
  const forward = 9;
  const length = Math.hypot(drop, forward);
  const sheet = blankSheet(nodes);
  forEachNode(nodes, (n) => {
    const depth = coordinates.depthShare[n] * coordinates.thickness[n];
    const down = coordinates.height[n] - origin;
    sheet.across[n] = (sideArc(side, coordinates.arc[n]) - 0.8) / 8;
    sheet.within[n] = (down * forward - depth * drop) / length / 4.5 + 0.5;
    sheet.along[n] = coordinates.depthShare[n];
  });
  return { ...sheet, holds: onLip(nodes, 'lower'), carried: () => 1 };
}

function sideArc(side: Side, arc: number): number {
  return side === 'left' ? arc : -arc;
}

function blankSheet({ coordinates }: MouthNodes) {
  const count = coordinates.arc.length;
  return { across: new Float64Array(count), within: new Float64Array(count), along: new Float64Array(count) };
}

function forEachNode({ coordinates }: MouthNodes, fill: (node: number) => void): void {
  for (let n = 0; n < coordinates.arc.length; n++) fill(n);
}

/** Whether an element belongs to the upper or lower lip, by its column. */
export function onLip({ counts }: MouthNodes, lip: Lip): (element: number) => boolean {
  return (element) => {
    const column = Math.floor(element / (counts.rings * counts.layers));
    const upper = column < counts.columns / 4 || column >= (3 * counts.columns) / 4;
    return upper === (lip === 'upper');
  };
}

function onSide({ counts }: MouthNodes, side: Side): (element: number) => boolean {
  return (element) => Math.floor(element / (counts.rings * counts.layers)) < counts.columns / 2 === (side === 'left');
}
