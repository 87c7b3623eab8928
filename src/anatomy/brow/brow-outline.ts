import { browLine, pupilX } from './brow-layout.ts';
import { browNode } from './brow-mesh.ts';
import type { BrowModel } from './brow-model.ts';
import { browTemplate } from './parameters.ts';

export type BrowPlace = 'medial' | 'mid' | 'lateral';

/** A skin marker: four nodes of one face of the skin and their bilinear weights. */
export interface SkinMark {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Frontal x at which a part of the brow is measured: over inner canthus, pupil and outer canthus [mm]. */
export function browX({ parameters }: Pick<BrowModel, 'parameters'>, place: BrowPlace): number {
  const medial = parameters.intercanthalWidth / 2;
  return { medial, mid: pupilX(parameters), lateral: medial + parameters.eyeWidth }[place];
}

/** Height of every landmark of the brow in the patient frame [mm]. */
export function browLandmarkHeights(brow: Pick<BrowModel, 'parameters'>) {
  const { canthalLineY, ridgeHeight, nasionHeight, superciliareAbove, trichionHeight } = browTemplate;
  const above = {
    en: 0,
    ex: 0,
    n: nasionHeight.value,
    g: ridgeHeight.value,
    sci: browLine(brow.parameters, browX(brow, 'mid')) + superciliareAbove.value,
    ft: browLine(brow.parameters, browX(brow, 'lateral')) + browTemplate.frontotemporaleAbove.value,
    tr: trichionHeight.value,
  };
  return Object.fromEntries(
    Object.entries(above).map(([name, height]) => [name, canthalLineY.value + height]),
  ) as Record<keyof typeof above, number>;
}

/** The middle of the brow's hair on one side. */
export function browMark(brow: BrowModel, place: BrowPlace, side: 'left' | 'right'): SkinMark {
  const x = (side === 'left' ? 1 : -1) * browX(brow, place);
  return skinMark(brow, x, browLine(brow.parameters, x));
}

/** The head of the brow, where the inter-brow distance is measured: halfway from the inner canthus to the midline. */
export function browHeadMark(brow: BrowModel, side: 'left' | 'right'): SkinMark {
  const x = (side === 'left' ? 0.75 : -0.75) * browX(brow, 'medial');
  return skinMark(brow, x, browLine(brow.parameters, x));
}

/** A place of the skin by sheet coordinates. @throws RangeError off the patch */
export function skinMark({ mesh }: BrowModel, x: number, height: number): SkinMark {
  const { columns, rings, layers, sheetCoordinates: at } = mesh;
  const left = at[2 * browNode(columns, 0, 0)];
  const u = ((x + left) / (2 * left)) * columns;
  const c = Math.min(columns - 1, Math.max(0, Math.floor(u)));
  const low = (k: number) => at[2 * browNode(k, 0, 0) + 1];
  const bottom = low(c) + (u - c) * (low(c + 1) - low(c));
  const v = ((height - bottom) / (browTemplate.patchTop.value - bottom)) * rings;
  if (!(u >= 0 && u <= columns && v >= 0 && v <= rings)) {
    throw new RangeError(`skin mark at x ${x}, height ${height} mm is not on the brow`);
  }
  const r = Math.min(rings - 1, Math.floor(v));
  const [a, b] = [u - c, v - r];
  return {
    nodes: [
      browNode(c, r, layers),
      browNode(c + 1, r, layers),
      browNode(c + 1, r + 1, layers),
      browNode(c, r + 1, layers),
    ],
    weights: [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b],
  };
}

/** Position of a mark [mm]. @param positions (nNode x 3) */
export function markPosition({ nodes, weights }: SkinMark, positions: Float64Array): [number, number, number] {
  const at: [number, number, number] = [0, 0, 0];
  nodes.forEach((n, i) => {
    for (let k = 0; k < 3; k++) at[k] += weights[i] * positions[3 * n + k];
  });
  return at;
}
