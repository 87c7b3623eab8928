import { formatMl, formatNumber, formatUnits, type Ml, type Units } from '#units';
import type { Arm, FillerArm, Injection, InjectionSite, Plan, SiteLandmark, ToxinArm } from './plan.ts';

const landmarkNames: Readonly<Record<SiteLandmark, string>> = {
  sn: 'base of the nose',
  ls: 'middle of the upper border',
  sto: 'middle of the mouth line',
  li: 'middle of the lower border',
  sl: 'fold below the lower lip',
  ch: 'corner of the mouth',
  cph: 'peak of the bow',
  ala: 'side of the nose',
  pg: 'front of the chin',
  g: 'between the brows',
  n: 'root of the nose',
  en: 'inner corner of the eye',
  ex: 'outer corner of the eye',
  sci: 'upper edge of the brow over the pupil',
  ft: 'temple line of the forehead',
  tr: 'hairline in the middle',
};

/** The arms of a plan that inject toxin. */
export function toxinArms(plan: Plan): readonly ToxinArm[] {
  return plan.arms.filter((arm) => arm.kind === 'toxin');
}

/** Units of a plan, per product, never added across products [U]. */
export function unitsByProduct(plan: Plan): Readonly<Partial<Record<ToxinArm['product'], Units>>> {
  const totals: Partial<Record<ToxinArm['product'], number>> = {};
  for (const { product, injections } of toxinArms(plan)) {
    totals[product] = injections.reduce((sum, { units }) => sum + units, totals[product] ?? 0);
  }
  return totals;
}

/**
 * Units of a plan of one product [U]; 0 for a plan without toxin.
 * @throws RangeError when the plan mixes products, whose units cannot be added
 */
export function totalUnits(plan: Plan): Units {
  const totals = Object.values(unitsByProduct(plan));
  if (totals.length > 1)
    throw new RangeError('plan holds several products; units of different products cannot be added');
  return totals[0] ?? 0;
}

/** Volume of one injection [mL]. */
export function injectionVolumeMl(arm: ToxinArm, injection: Injection): Ml {
  return (injection.units / arm.vialUnits) * arm.diluentMl;
}

/** A plan in sentences, one line an arm and one a site, right and left spelled out. */
export function describePlan(plan: Plan): string {
  if (plan.arms.length === 0) return 'Nothing is injected.';
  return plan.arms.map(describeArm).join('\n');
}

function describeArm(arm: Arm): string {
  switch (arm.kind) {
    case 'toxin':
      return describeToxin(arm);
    case 'filler':
      return describeFiller(arm);
    case 'lip-lift':
      return `Lip lift: a strip of skin ${shortMm(arm.excisionMm)} high is taken out below the nose.`;
  }
}

function describeToxin(arm: ToxinArm): string {
  const total = arm.injections.reduce((sum, { units }) => sum + units, 0);
  const head = `${formatUnits(total)} of ${arm.product} in ${sites(arm)} (${arm.vialUnits} U vial in ${formatMl(arm.diluentMl)}):`;
  return [head, ...arm.injections.map((injection) => `- ${describeInjection(arm, injection)}`)].join('\n');
}

function describeFiller(arm: FillerArm): string {
  const total = arm.injections.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
  const head = `${formatMl(total)} of ${arm.gelClass} hyaluronic acid gel in ${sites(arm)}:`;
  const lines = arm.injections.map(
    ({ site, depthMm, volumeMl }) => `- ${formatMl(volumeMl)} ${describeSite(site)}, ${shortMm(depthMm)} deep`,
  );
  return [head, ...lines].join('\n');
}

function sites({ injections }: ToxinArm | FillerArm): string {
  return injections.length === 1 ? '1 site' : `${injections.length} sites`;
}

function describeInjection(arm: ToxinArm, injection: Injection): string {
  const volume = formatMl(injectionVolumeMl(arm, injection));
  return `${formatUnits(injection.units)} (${volume}) ${describeSite(injection.site)}, ${shortMm(injection.depthMm)} deep`;
}

/** A site in words, such as `RIGHT, peak of the bow, 5 mm lateral, 1 mm below`. */
export function describeSite({ landmark, side, dxMm, dyMm }: InjectionSite): string {
  const where = { 'patient-left': 'LEFT', 'patient-right': 'RIGHT', midline: 'MIDLINE' }[side];
  return [where, landmarkNames[landmark], sideways(side, dxMm), vertically(dyMm)]
    .filter((part) => part !== '')
    .join(', ');
}

function sideways(side: InjectionSite['side'], dxMm: number): string {
  if (dxMm === 0) return '';
  const lateral = side === 'midline' ? null : side === 'patient-left' ? dxMm : 0 - dxMm;
  if (lateral === null) return `${shortMm(Math.abs(dxMm))} to the patient\u2019s ${dxMm > 0 ? 'left' : 'right'}`;
  return `${shortMm(Math.abs(lateral))} ${lateral > 0 ? 'lateral' : 'medial'}`;
}

function vertically(dyMm: number): string {
  if (dyMm === 0) return '';
  return `${shortMm(Math.abs(dyMm))} ${dyMm > 0 ? 'above' : 'below'}`;
}

function shortMm(length: number): string {
  return `${formatNumber(length, 1).replace(/\.0$/, '')} mm`;
}
