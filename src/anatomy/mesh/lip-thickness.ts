import type { FaceParameters } from '../face-model.ts';
import { template } from '../parameters.ts';
import { blend, smoothStep } from './smooth-steps.ts';

/** How thick the lips and cheeks are, from the wall of teeth to the skin [mm]; u is arclength, y height, both in mm. */
export interface LipThickness {
  /** at the corner of the mouth */
  readonly corner: number;
  /** at the vermilion border */
  border(lip: 'upper' | 'lower', u: number): number;
  /** beyond the border; `beyond` is the distance from the border along the skin */
  white(lip: 'upper' | 'lower', place: { u: number; y: number; beyond: number }): number;
}

/**
 * Thickness of one person's lips. The profile has the bulge of the vermilion, the philtral groove between its columns,
 * the labiomental fold at sl and the chin pad.
 *
 * @param cornerArc arclength of the mouth corner [mm]
 * @param bowArc arclength of the peak of the cupid's bow [mm]
 */
export function lipThickness(parameters: FaceParameters, cornerArc: number, bowArc: number): LipThickness {
  const { upperLipThickness, lowerLipThickness } = parameters;
  const mean = (upperLipThickness + lowerLipThickness) / 2;
  const corner = mean * template.cornerThickness.value;
  const cheek = mean * template.cheekThickness.value;
  const atMidline = { upper: upperLipThickness, lower: lowerLipThickness };
  const border = (lip: 'upper' | 'lower', u: number) =>
    blend(atMidline[lip], corner, Math.min(1, Math.abs(u) / cornerArc) ** 3);
  const profile = { upper: upperProfile(parameters, bowArc), lower: lowerProfile(parameters) };
  return {
    corner,
    border,
    white(lip, { u, y, beyond }) {
      const lateral = smoothStep(0.55, 1.5, Math.abs(u) / cornerArc);
      const target = blend(atMidline[lip] * profile[lip](u, y), cheek, lateral);
      return blend(border(lip, u), target, smoothStep(0, 7, beyond));
    },
  };
}

function upperProfile(parameters: FaceParameters, bowArc: number) {
  const { upperVermilionHeight, philtrumLength } = parameters;
  return (u: number, y: number): number => {
    const p = (y - upperVermilionHeight) / philtrumLength;
    const whiteLip = 0.83 + 0.17 * Math.exp(-((Math.max(0, p) / 0.3) ** 2));
    const noseBase = 0.03 * smoothStep(0.45, 1, p) + 0.2 * smoothStep(1, 1.7, p);
    const within = smoothStep(0, 0.25, p) * (1 - smoothStep(0.6, 1.05, p));
    const ridge = Math.exp(-(((Math.abs(u) - bowArc) / (0.6 * bowArc)) ** 2));
    const groove = Math.exp(-1.4 * (u / bowArc) ** 2);
    return whiteLip + noseBase + within * (0.03 * ridge - 0.06 * groove);
  };
}

function lowerProfile(parameters: FaceParameters) {
  const fold = sublabialeDepth(parameters);
  return (_u: number, y: number): number => {
    const p = (-y - parameters.lowerVermilionHeight) / (fold - parameters.lowerVermilionHeight);
    const redToFold = 0.69 + 0.31 * Math.exp(-((Math.max(0, p) / 0.55) ** 2));
    const chin = 0.17 * smoothStep(1.1, 2.6, p) - 0.06 * smoothStep(2.6, 3.8, p);
    return redToFold + chin;
  };
}

/** Depth of sl below the free margin [mm]; never nearer than 3 mm to the vermilion border, whatever was measured. */
export function sublabialeDepth({ lowerLipLength, lowerVermilionHeight }: FaceParameters): number {
  const white = lowerLipLength - lowerVermilionHeight - 3;
  return lowerVermilionHeight + 3 + (white + Math.sqrt(white * white + 1)) / 2;
}
