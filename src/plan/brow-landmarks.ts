import { type BrowModel, browLandmarkHeights, browX } from '#anatomy';
import { type Arm, type BrowLandmark, browLandmarks, type InjectionSite, type Plan } from './plan.ts';
import type { FrontalPoint } from './site-landmarks.ts';

/** Whether a site is named from a landmark of the brow. */
export function isBrowSite({ landmark }: InjectionSite): boolean {
  return (browLandmarks as readonly string[]).includes(landmark);
}

/** Which regions a plan gives anything to. */
export function regionsOf(plan: Plan): { readonly mouth: boolean; readonly brow: boolean } {
  const sites = plan.arms.flatMap((arm) =>
    arm.kind === 'lip-lift' ? [false] : arm.injections.map(({ site }) => isBrowSite(site)),
  );
  return { mouth: sites.includes(false), brow: sites.includes(true) };
}

/** What a plan gives one region: its arms with the sites there, those of other regions left out. */
export function partOf(plan: Plan, region: 'mouth' | 'brow'): Plan {
  const there = ({ site }: { readonly site: InjectionSite }) => isBrowSite(site) === (region === 'brow');
  const arms = plan.arms.flatMap((arm): Arm[] => {
    if (arm.kind === 'lip-lift') return region === 'mouth' ? [arm] : [];
    if (arm.kind === 'filler') {
      const injections = arm.injections.filter(there);
      return injections.length > 0 ? [{ ...arm, injections }] : [];
    }
    const injections = arm.injections.filter(there);
    return injections.length > 0 ? [{ ...arm, injections }] : [];
  });
  return { ...plan, arms };
}

/** Where a landmark of a side lies on the resting brow, seen from the front [mm]. */
export function browLandmarkPosition(
  brow: Pick<BrowModel, 'parameters'>,
  landmark: BrowLandmark,
  side: InjectionSite['side'],
): FrontalPoint {
  const sign = side === 'patient-right' ? -1 : 1;
  const x = {
    g: 0,
    n: 0,
    tr: 0,
    en: browX(brow, 'medial'),
    ex: browX(brow, 'lateral'),
    sci: browX(brow, 'mid'),
    ft: brow.parameters.foreheadHalfWidth,
  }[landmark];
  return [sign * x, browLandmarkHeights(brow)[landmark]];
}
