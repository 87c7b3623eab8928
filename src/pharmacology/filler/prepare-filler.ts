import type { FaceModel } from '#anatomy';
import { type GelClass, type PlacedGel, type Plan, placeFillers } from '#plan';
import { mm3FromMl } from '#units';
import { type NeedlePlace, skinAxes } from '../prepare-treatment.ts';
import { type TissuePoints, tissuePoints } from './tissue-points.ts';

/** One injection of gel. */
export interface PreparedGel extends NeedlePlace {
  readonly gelClass: GelClass;
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
