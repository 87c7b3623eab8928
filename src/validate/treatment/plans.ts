import type { Injection, Plan, SiteLandmark, ToxinArm } from '#plan';
import type { Study } from '../study.ts';
import { usualDilution } from './volumes.ts';

interface PairedSite {
  readonly landmark: SiteLandmark;
  /** away from the midline [mm] */
  readonly lateralMm: number;
  readonly dyMm: number;
  readonly depthMm: number;
}

/** Sites of a treatment in the order in which a study with more sites adds them, one a side. */
const sitesOf: Readonly<
  Record<ToxinArm['intent'] & ('lip-flip' | 'perioral-lines' | 'gummy-smile'), readonly PairedSite[]>
> = {
  'lip-flip': [
    { landmark: 'cph', lateralMm: 0, dyMm: 0, depthMm: 2 },
    { landmark: 'cph', lateralMm: 5, dyMm: -1, depthMm: 2 },
    { landmark: 'cph', lateralMm: 10, dyMm: -3, depthMm: 2 },
    { landmark: 'cph', lateralMm: 2.5, dyMm: 0, depthMm: 2 },
  ],
  'perioral-lines': [
    { landmark: 'cph', lateralMm: 4, dyMm: 1, depthMm: 2 },
    { landmark: 'li', lateralMm: 9, dyMm: 0, depthMm: 2 },
    { landmark: 'cph', lateralMm: 9, dyMm: -1, depthMm: 2 },
    { landmark: 'li', lateralMm: 4, dyMm: 0, depthMm: 2 },
    { landmark: 'cph', lateralMm: 0, dyMm: 1, depthMm: 2 },
  ],
  'gummy-smile': [
    { landmark: 'ala', lateralMm: 2, dyMm: 3, depthMm: 5.5 },
    { landmark: 'ala', lateralMm: 8, dyMm: 1, depthMm: 5.5 },
    { landmark: 'ala', lateralMm: 14, dyMm: -2, depthMm: 5.5 },
  ],
};

/** Treatments of the mouth that studies are about. */
export type MouthTreatment = keyof typeof sitesOf;

/** The plan of a study: its units over its sites, both sides alike; sites a row does not name are those of the built-in plans. */
export function planOf({ product, units, sites }: Study, intent: MouthTreatment): Plan {
  const pairs = sitesOf[intent].slice(0, Math.max(1, Math.ceil(sites / 2)));
  const each = units / (2 * pairs.length);
  const injections = pairs.flatMap((site) => bothSides(site, each));
  const arm: ToxinArm = { kind: 'toxin', intent, product, ...usualDilution[product], injections };
  return { schema: 'philtrum/plan@1', label: intent, arms: [arm] };
}

function bothSides({ landmark, lateralMm, dyMm, depthMm }: PairedSite, units: number): Injection[] {
  return (['patient-right', 'patient-left'] as const).map((side) => ({
    site: { landmark, side, dxMm: side === 'patient-left' ? lateralMm : -lateralMm, dyMm },
    depthMm,
    units,
  }));
}

/** Number of sites of such a plan. */
export function planSites(sites: number, intent: MouthTreatment): number {
  return 2 * Math.min(sitesOf[intent].length, Math.max(1, Math.ceil(sites / 2)));
}
