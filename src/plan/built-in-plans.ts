import type { SourceId } from '#sources';
import type { FillerArm, Injection, Plan, SiteLandmark, ToxinArm, ToxinPlan } from './plan.ts';

interface PairedSite {
  readonly landmark: SiteLandmark;
  /** away from the midline [mm] */
  readonly lateralMm: number;
  readonly dyMm: number;
  readonly depthMm: number;
  readonly units: number;
}

/** The same site on the right and on the left, right first. */
function bothSides({ landmark, lateralMm, dyMm, depthMm, units }: PairedSite): Injection[] {
  const on = (side: 'patient-right' | 'patient-left', dxMm: number): Injection => ({
    site: { landmark, side, dxMm, dyMm },
    depthMm,
    units,
  });
  return [on('patient-right', 0 - lateralMm), on('patient-left', lateralMm)];
}

function onaPlan(label: string, intent: ToxinArm['intent'], injections: readonly Injection[]): ToxinPlan {
  const arm: ToxinArm = {
    kind: 'toxin',
    intent,
    product: 'onabotulinumtoxinA',
    vialUnits: 100,
    diluentMl: 2.5,
    injections,
  };
  return { schema: 'philtrum/plan@1', label, arms: [arm] };
}

/** Peak of the bow, and 5 mm lateral of it where the border has come down by about a millimetre. */
function upperBorder(units: number): Injection[] {
  const sites: PairedSite[] = [
    { landmark: 'cph', lateralMm: 0, dyMm: 0, depthMm: 2, units },
    { landmark: 'cph', lateralMm: 5, dyMm: -1, depthMm: 2, units },
  ];
  return sites.flatMap(bothSides);
}

/** One site a side above the upper lip and one below the lower lip. */
function fourPerioralSites(units: number): Injection[] {
  const sites: PairedSite[] = [
    { landmark: 'cph', lateralMm: 4, dyMm: 1, depthMm: 2, units },
    { landmark: 'li', lateralMm: 9, dyMm: 0, depthMm: 2, units },
  ];
  return sites.flatMap(bothSides);
}

/** Where the elevators converge beside the nostril. */
function besideTheNose(units: number): Injection[] {
  return bothSides({ landmark: 'ala', lateralMm: 2, dyMm: 3, depthMm: 5.5, units });
}

/** The five sites of the label: one in the procerus, two in each corrugator, the outer one above the rim. */
function glabella(units: number): Injection[] {
  return [
    { site: { landmark: 'g', side: 'midline', dxMm: 0, dyMm: -5 }, depthMm: 3.5, units },
    ...bothSides({ landmark: 'en', lateralMm: -4, dyMm: 20, depthMm: 4, units }),
    ...bothSides({ landmark: 'sci', lateralMm: -5, dyMm: 2, depthMm: 3, units }),
  ];
}

/** Places in the red lip, three a side above and three below, that share one millilitre. */
const redLipSites: readonly Omit<PairedSite, 'units'>[] = [
  { landmark: 'cph', lateralMm: 0, dyMm: -2.5, depthMm: 2.5 },
  { landmark: 'cph', lateralMm: 5, dyMm: -2.5, depthMm: 2.5 },
  { landmark: 'cph', lateralMm: 10, dyMm: -3.5, depthMm: 2.5 },
  { landmark: 'li', lateralMm: 4, dyMm: 4, depthMm: 2.5 },
  { landmark: 'li', lateralMm: 9, dyMm: 4, depthMm: 2.5 },
  { landmark: 'li', lateralMm: 14, dyMm: 4, depthMm: 2.5 },
];

/** Gel shared out evenly over the red of both lips. */
function redLipFiller(gelClass: FillerArm['gelClass'], totalMl: number): FillerArm {
  const sites = redLipSites.flatMap((site) => bothSides({ ...site, units: 0 }));
  const volumeMl = totalMl / sites.length;
  return { kind: 'filler', gelClass, injections: sites.map(({ site, depthMm }) => ({ site, depthMm, volumeMl })) };
}

const flip = onaPlan('Lip flip, 4 x 1 U at the upper border', 'lip-flip', upperBorder(1));
const oneMedium = redLipFiller('medium', 1);

/** Plans that come with the product: descriptions of what is done elsewhere, not advice. */
export const builtInPlans = {
  none: { schema: 'philtrum/plan@1', label: 'Nothing', arms: [] },
  'lip-flip-4x1': flip,
  'lip-flip-heavy': onaPlan('Lip flip, heavy hand, 4 x 2.5 U', 'lip-flip', upperBorder(2.5)),
  'perioral-lines-7.5': onaPlan('Lip lines, 7.5 U in four sites', 'perioral-lines', fourPerioralSites(1.875)),
  'perioral-lines-12': onaPlan('Lip lines, 12 U in four sites', 'perioral-lines', fourPerioralSites(3)),
  'gummy-smile-2.5': onaPlan('Gummy smile, 2.5 U a side', 'gummy-smile', besideTheNose(2.5)),
  'brow-lift': onaPlan('Brow lift, 20 U between the brows', 'brow-lift', glabella(4)),
  'filler-1ml-medium': {
    schema: 'philtrum/plan@1',
    label: 'Filler, 1 mL of medium gel in both lips',
    arms: [oneMedium],
  },
  'flip-and-filler': {
    schema: 'philtrum/plan@1',
    label: 'Lip flip, 4 x 1 U, and 1 mL of medium gel',
    arms: [...flip.arms, oneMedium],
  },
  'lip-lift-5mm': {
    schema: 'philtrum/plan@1',
    label: 'Lip lift, 5 mm of skin below the nose',
    arms: [{ kind: 'lip-lift', excisionMm: 5 }],
  },
} as const satisfies Record<string, Plan>;

export type BuiltInPlanName = keyof typeof builtInPlans;

/** What each built-in plan follows; sites that a text does not fix are ours. */
export const builtInPlanSources: Readonly<Record<BuiltInPlanName, readonly SourceId[]>> = {
  none: [],
  'lip-flip-4x1': ['li2020', 'prime', 'depthTable', 'assumed'],
  'lip-flip-heavy': ['clinicPages', 'assumed'],
  'perioral-lines-7.5': ['cohen2012', 'assumed'],
  'perioral-lines-12': ['cohen2012', 'assumed'],
  'gummy-smile-2.5': ['polo2008', 'assumed'],
  'brow-lift': ['frankelKamer1998', 'labelOna', 'assumed'],
  'filler-1ml-medium': ['rho2022', 'assumed'],
  'flip-and-filler': ['li2020', 'rho2022', 'assumed'],
  'lip-lift-5mm': ['patel2022', 'assumed'],
};

/** A built-in plan, or why there is none of that name. */
export type FoundPlan =
  | { readonly ok: true; readonly plan: Plan }
  | {
      readonly ok: false;
      readonly reason: 'unknown-plan';
      readonly detail: string;
      readonly allowed: string;
    };

/** The built-in plan of a name. */
export function builtInPlan(name: string): FoundPlan {
  const allowed = Object.keys(builtInPlans).join(', ');
  if (Object.hasOwn(builtInPlans, name)) return { ok: true, plan: builtInPlans[name as BuiltInPlanName] };
  return {
    ok: false,
    reason: 'unknown-plan',
    detail: `There is no built-in plan ${JSON.stringify(name)}; there are ${allowed}.`,
    allowed,
  };
}
