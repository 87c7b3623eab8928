import type { FaceModel, Side } from '#anatomy';
import { formatNumber, formatRange } from '#units';
import { injectionVolumeMl } from './describe-plan.ts';
import type { InvalidField } from './field-reader.ts';
import { planLimits } from './parameters.ts';
import type { Injection, PlacedInjection, Plan, ToxinArm } from './plan.ts';
import { landmarkPosition } from './site-landmarks.ts';
import { type SkinSurface, skinSurface } from './skin-surface.ts';

/** Needle tips on one face, in the order of arms and injections, or the first site that cannot be. */
export type PlacedPlan =
  | { readonly ok: true; readonly placed: readonly PlacedInjection[] }
  | ({ readonly ok: false; readonly reason: PlacementRefusal } & InvalidField);

/** Why a site cannot be on this face. */
export type PlacementRefusal = 'site-off-the-face' | 'site-on-the-other-side' | 'depth-outside-the-tissue';

const midlineSlack = planLimits.midlineSlack.value;

/**
 * Finds the needle tip of every injection of a plan on a face: landmark on the resting skin, offset seen from the front,
 * projected on the skin, then inwards along its normal.
 */
export function placeInjections(plan: Plan, face: FaceModel): PlacedPlan {
  const surface = skinSurface(face);
  const placed: PlacedInjection[] = [];
  for (const [a, arm] of plan.arms.entries()) {
    for (const [i, injection] of arm.injections.entries()) {
      const result = placeOne({ face, surface, arm, injection, path: `arms[${a}].injections[${i}]` });
      if ('path' in result) return result;
      placed.push(result);
    }
  }
  return { ok: true, placed };
}

interface Placement {
  readonly face: FaceModel;
  readonly surface: SkinSurface;
  readonly arm: ToxinArm;
  readonly injection: Injection;
  readonly path: string;
}

function placeOne({ face, surface, arm, injection, path }: Placement) {
  const { site, depthMm } = injection;
  const landmark = landmarkPosition(face, site.landmark, site.side);
  const x = landmark[0] + site.dxMm;
  const y = landmark[1] + site.dyMm;
  const sign = { 'patient-left': 1, 'patient-right': -1, midline: 0 }[site.side];
  if (sign * x < -midlineSlack) {
    const allowed = `a site on the patient\u2019s ${sign > 0 ? 'left' : 'right'}`;
    return refused('site-on-the-other-side', `${path}.site.dxMm`, allowed, 'reaches the other side of the face');
  }
  const found = surface.at(x, y);
  if (found === null) {
    const { extent } = surface;
    const allowed = `modelled skin, x ${formatRange(...extent.x, 'mm', 0)} and y ${formatRange(...extent.y, 'mm', 0)} from the middle of the mouth, not between the lips`;
    return refused('site-off-the-face', `${path}.site`, allowed, `is at x ${formatNumber(x)}, y ${formatNumber(y)} mm`);
  }
  if (depthMm > found.tissueMm) {
    const allowed = `more than 0 and at most ${formatNumber(found.tissueMm)} mm, the tissue at this site`;
    return refused('depth-outside-the-tissue', `${path}.depthMm`, allowed, `is ${formatNumber(depthMm)} mm`);
  }
  const tip = found.skin.map((at, k) => at + depthMm * found.inward[k]) as [number, number, number];
  const volumeMl = injectionVolumeMl(arm, injection);
  return { injection, product: arm.product, volumeMl, side: sideOf(sign, x), ...found, tip } satisfies PlacedInjection;
}

function sideOf(sign: number, x: number): Side | 'midline' {
  const side = sign === 0 && Math.abs(x) > midlineSlack ? Math.sign(x) : sign;
  return side > 0 ? 'left' : side < 0 ? 'right' : 'midline';
}

function refused(reason: PlacementRefusal, path: string, allowed: string, why: string) {
  return { ok: false as const, reason, detail: `${path} ${why}; allowed: ${allowed}.`, path, allowed };
}
