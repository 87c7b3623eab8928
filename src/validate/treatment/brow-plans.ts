import type { BrowLandmark, Injection, ToxinArm, ToxinPlan } from '#plan';
import type { Study } from '../study.ts';
import { usualDilution } from './volumes.ts';

interface Site {
  readonly landmark: BrowLandmark;
  /** away from the midline [mm]; 0 with `midline` = one site in the middle */
  readonly lateralMm: number;
  readonly dyMm: number;
  readonly depthMm: number;
  readonly midline?: true;
}

/** Five sites between the brows, as in the built-in plan. */
const glabella: readonly Site[] = [
  { landmark: 'g', lateralMm: 0, dyMm: -5, depthMm: 3.5, midline: true },
  { landmark: 'en', lateralMm: -4, dyMm: 20, depthMm: 4 },
  { landmark: 'sci', lateralMm: -5, dyMm: 2, depthMm: 3 },
];
/** Under the tail of the brow. */
const lateral: readonly Site[] = [{ landmark: 'ex', lateralMm: 2, dyMm: 19, depthMm: 2.5 }];
/** Across the forehead. */
const forehead: readonly Site[] = [
  { landmark: 'en', lateralMm: -4, dyMm: 40, depthMm: 3 },
  { landmark: 'sci', lateralMm: 4, dyMm: 16, depthMm: 3 },
];

/** Needles of a study that goes deep, on the bone, or shallow, under the skin [mm]. */
const depthMm = { deep: 5, shallow: 1.2 } as const;

/** Which regions of the brow a study's words name; the glabella where they name none. */
function sitesOf({ where }: Study): readonly Site[] {
  const named = [
    ...(/glabella|corrugator|procerus|medial|upper face/i.test(where) ? glabella : []),
    ...(/lateral|orbicularis/i.test(where) ? lateral : []),
    ...(/frontalis|forehead|upper face/i.test(where) ? forehead : []),
  ];
  return named.length > 0 ? named : glabella;
}

/** Number of injections of such a study. */
export function browSites(study: Study): number {
  return sitesOf(study).reduce((count, { midline }) => count + (midline === true ? 1 : 2), 0);
}

/** The plan of a study of the brow: its units over the sites its words name. */
export function browPlanOf(study: Study): ToxinPlan {
  const units = study.units / browSites(study);
  const injections = sitesOf(study).flatMap((site) => injectionsAt(site, units, study.depth));
  const { product } = study;
  const arm: ToxinArm = { kind: 'toxin', intent: 'brow-lift', product, ...usualDilution[product], injections };
  return { schema: 'philtrum/plan@1', label: 'brow', arms: [arm] };
}

function injectionsAt(site: Site, units: number, depth: Study['depth']): Injection[] {
  const { landmark, lateralMm, dyMm, midline } = site;
  const given = { depthMm: depth === null ? site.depthMm : depthMm[depth], units };
  if (midline === true) return [{ site: { landmark, side: 'midline', dxMm: 0, dyMm }, ...given }];
  return (['patient-right', 'patient-left'] as const).map((side) => ({
    site: { landmark, side, dxMm: side === 'patient-left' ? lateralMm : -lateralMm, dyMm },
    ...given,
  }));
}
