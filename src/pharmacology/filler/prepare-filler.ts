import type { FaceModel } from '#anatomy';
import { type GelClass, type PlacedGel, type Plan, placeFillers } from '#plan';
import { mm3FromMl } from '#units';
import { skinAxes } from '../prepare-treatment.ts';
import { type TissuePoints, tissuePoints } from './tissue-points.ts';

/** One injection of gel with the directions it is given in. */
export interface PreparedGel {
  readonly gelClass: GelClass;
  /** planned volume [mm3] */
  readonly volume: number;
  /** planned depth below the skin [mm] */
  readonly depth: number;
  /** skin to mucosa [mm] */
  readonly tissue: number;
  /** point of the skin (3) [mm] */
  readonly skin: readonly [number, number, number];
  /** unit directions along the skin, to the patient's left and up, and into the tissue */
  readonly left: readonly [number, number, number];
  readonly up: readonly [number, number, number];
  readonly inward: readonly [number, number, number];
}

/** All gel of a plan on a face, ready for many draws. */
export interface PreparedFiller {
  readonly points: TissuePoints;
  readonly sites: readonly PreparedGel[];
}

/** The gel of a plan, or the first site that cannot be on this face. */
export type FillerPreparation =
  | { readonly ok: true; readonly prepared: PreparedFiller }
  | Extract<PlacedGel, { readonly ok: false }>;

/** Places the gel of a plan on a face; a plan without gel has no sites. */
export function prepareFiller(face: FaceModel, plan: Plan): FillerPreparation {
  const placed = placeFillers(plan, face);
  if (!placed.ok) return placed;
  const classes = plan.arms.flatMap((arm) => (arm.kind === 'filler' ? [arm.gelClass] : []));
  const sites = placed.arms.flatMap((needles, a) =>
    needles.map(({ injection, skin, inward, tissueMm }): PreparedGel => {
      const { volumeMl, depthMm } = injection;
      const given = { gelClass: classes[a], volume: mm3FromMl(volumeMl), depth: depthMm };
      return { ...given, tissue: tissueMm, skin, inward, ...skinAxes(inward) };
    }),
  );
  return { ok: true, prepared: { points: tissuePoints(face), sites } };
}
