import { heightOn, type LipOutline } from './lip-outline.ts';
import type { MouthPatch, PatchPoint } from './mouth-patch.ts';

/** Kinds of samples in a tissue mask; 0 is none of them. */
export const kinds = { upperLip: 1, lowerLip: 2, skinAbove: 3, skinBelow: 4 } as const;

/** Marks samples that surely belong to a lip or to the skin beside it. */
export function markTissues(patch: MouthPatch, outline: LipOutline<PatchPoint>): Uint8Array {
  const mask = new Uint8Array(patch.rows * patch.columns);
  const [right, left] = [outline.upperBorder[0][0], outline.upperBorder[outline.upperBorder.length - 1][0]];
  const inset = 0.16 * (left - right);
  for (let column = 0; column < patch.columns; column++) {
    const u = (column - (patch.columns - 1) / 2) * patch.pitch;
    if (u < right + inset || u > left - inset) continue;
    const [ub, um, lm, lb] = [outline.upperBorder, outline.upperMargin, outline.lowerMargin, outline.lowerBorder].map(
      (curve) => heightOn(curve, u),
    );
    for (let row = 0; row < patch.rows; row++) {
      const v = ((patch.rows - 1) / 2 - row) * patch.pitch;
      const upper = (v - um) / (ub - um);
      const lower = (lm - v) / (lm - lb);
      const at = row * patch.columns + column;
      if (upper > 0.25 && upper < 0.75) mask[at] = kinds.upperLip;
      else if (lower > 0.2 && lower < 0.75) mask[at] = kinds.lowerLip;
      else if (v > ub + 1.5 && v < ub + 5) mask[at] = kinds.skinAbove;
      else if (v < lb - 1.5 && v > lb - 5) mask[at] = kinds.skinBelow;
    }
  }
  return mask;
}
