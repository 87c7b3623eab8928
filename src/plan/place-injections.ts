import type { BrowModel, FaceModel, Side } from '#anatomy';
import { formatNumber, formatRange } from '#units';
import { browLandmarkPosition, isBrowSite } from './brow-landmarks.ts';
import { injectionVolumeMl } from './describe-plan.ts';
import type { InvalidField } from './field-reader.ts';
import { planLimits } from './parameters.ts';
import type {
  BrowLandmark,
  Injection,
  InjectionSite,
  MouthLandmark,
  NeedlePlace,
  PlacedFiller,
  PlacedInjection,
  Plan,
} from './plan.ts';
import { type FrontalPoint, landmarkPosition } from './site-landmarks.ts';
import { skinSurface } from './skin-surface.ts';

/** Needle tips on one face, in the order of arms and injections, or the first site that cannot be. */
export type PlacedPlan =
  | { readonly ok: true; readonly placed: readonly PlacedInjection[] }
  | ({ readonly ok: false; readonly reason: PlacementRefusal } & InvalidField);

/** Gel on one face, arm by arm, or the first site that cannot be. */
export type PlacedGel =
  | { readonly ok: true; readonly arms: readonly (readonly PlacedFiller[])[] }
  | Extract<PlacedPlan, { readonly ok: false }>;

/** Why a site or an operation cannot be on this face. */
export type PlacementRefusal =
  | 'site-off-the-face'
  | 'site-on-the-other-side'
  | 'depth-outside-the-tissue'
  | 'excision-beyond-the-lip';

const midlineSlack = planLimits.midlineSlack.value;

/**
 * Finds the needle tip of every injection of toxin of a plan on a face: landmark on the resting skin, offset seen from the
 * front, projected on the skin, then inwards along its normal. Sites of the brow are passed over on a mouth, and those of the
 * mouth on a brow.
 */
export function placeInjections(plan: Plan, face: FaceModel | BrowModel): PlacedPlan {
  const placed: PlacedInjection[] = [];
  for (const [a, arm] of plan.arms.entries()) {
    if (arm.kind !== 'toxin') continue;
    for (const [i, injection] of arm.injections.entries()) {
      if (isBrowSite(injection.site) !== 'region' in face) continue;
      const needle = placeNeedle(face, injection, `arms[${a}].injections[${i}]`);
      if ('path' in needle) return needle;
      placed.push({ injection, product: arm.product, volumeMl: injectionVolumeMl(arm, injection), ...needle });
    }
  }
  return { ok: true, placed };
}

/** The same for every injection of gel, one list for each filler arm of the plan. */
export function placeFillers(plan: Plan, face: FaceModel): PlacedGel {
  const arms: PlacedFiller[][] = [];
  for (const [a, arm] of plan.arms.entries()) {
    if (arm.kind !== 'filler') continue;
    const placed: PlacedFiller[] = [];
    for (const [i, injection] of arm.injections.entries()) {
      const needle = placeNeedle(face, injection, `arms[${a}].injections[${i}]`);
      if ('path' in needle) return needle;
      placed.push({ injection, ...needle });
    }
    arms.push(placed);
  }
  return { ok: true, arms };
}

/** The refusal of a lip lift that would take too much of this face's white lip; null when there is none to refuse. */
export function refusedLipLift(plan: Plan, face: FaceModel): Extract<PlacedPlan, { readonly ok: false }> | null {
  const most = planLimits.excisionShareMax.value * face.parameters.philtrumLength;
  for (const [a, arm] of plan.arms.entries()) {
    if (arm.kind !== 'lip-lift' || arm.excisionMm <= most) continue;
    const allowed = `more than 0 and at most ${formatNumber(most)} mm, ${100 * planLimits.excisionShareMax.value} % of this white lip`;
    return refused(
      'excision-beyond-the-lip',
      `arms[${a}].excisionMm`,
      allowed,
      `is ${formatNumber(arm.excisionMm)} mm`,
    );
  }
  return null;
}

function placeNeedle(
  face: FaceModel | BrowModel,
  { site, depthMm }: Pick<Injection, 'site' | 'depthMm'>,
  path: string,
) {
  const surface = skinSurface(face);
  const landmark = landmarkOn(face, site);
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
    const allowed = `modelled skin, x ${formatRange(...extent.x, 'mm', 0)} and y ${formatRange(...extent.y, 'mm', 0)} from the middle of the mouth${'region' in face ? '' : ', not between the lips'}`;
    return refused('site-off-the-face', `${path}.site`, allowed, `is at x ${formatNumber(x)}, y ${formatNumber(y)} mm`);
  }
  if (depthMm > found.tissueMm) {
    const allowed = `more than 0 and at most ${formatNumber(found.tissueMm)} mm, the tissue at this site`;
    return refused('depth-outside-the-tissue', `${path}.depthMm`, allowed, `is ${formatNumber(depthMm)} mm`);
  }
  const tip = found.skin.map((at, k) => at + depthMm * found.inward[k]) as [number, number, number];
  return { side: sideOf(sign, x), ...found, tip } satisfies NeedlePlace;
}

function landmarkOn(face: FaceModel | BrowModel, { landmark, side }: InjectionSite): FrontalPoint {
  if ('region' in face) return browLandmarkPosition(face, landmark as BrowLandmark, side);
  return landmarkPosition(face, landmark as MouthLandmark, side);
}

function sideOf(sign: number, x: number): Side | 'midline' {
  const side = sign === 0 && Math.abs(x) > midlineSlack ? Math.sign(x) : sign;
  return side > 0 ? 'left' : side < 0 ? 'right' : 'midline';
}

function refused(reason: PlacementRefusal, path: string, allowed: string, why: string) {
  return { ok: false as const, reason, detail: `${path} ${why}; allowed: ${allowed}.`, path, allowed };
}
