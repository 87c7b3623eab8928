import { type Arm, parsePlan } from '#plan';
import { armOf, type Chart } from '../charting/chart.ts';
import { agrees } from '../people/consents.ts';
import type { Work } from '../work.ts';

/** A treatment is entered to the minute: what was forecast within it came before. */
const minuteMs = 60_000;

/**
 * Gives a treatment that is being charted the forecasts that were kept for its patient, before it and of the same plan:
 * the same syringes, sites, depths and amounts. Only where the patient agrees to be counted; what was forecast after the
 * deed, or of another plan, stays as it is.
 * @returns how many were given to it
 */
export async function attachForecasts(
  { trx }: Work,
  of: { readonly id: string; readonly patientId: string },
  chart: Chart,
): Promise<number> {
  const planned = chart.preparations.filter(({ points }) => points.some((point) => point.planned !== null));
  if (planned.length === 0 || !(await agrees(trx, of.patientId, 'coversRegistry'))) return 0;
  const wanted = markOf(planned.map((preparation) => armOf(preparation, 'planned') as Arm));
  const loose = await trx
    .selectFrom('forecastMade')
    .select(['id', 'plan'])
    .where('patientId', '=', of.patientId)
    .where('treatmentId', 'is', null)
    .where('madeAt', '<', new Date(chart.performedAt.getTime() + minuteMs))
    .execute();
  const same = loose.filter(({ plan }) => markOfText(plan) === wanted).map(({ id }) => id);
  if (same.length > 0) {
    await trx.updateTable('forecastMade').set({ treatmentId: of.id }).where('id', 'in', same).execute();
  }
  return same.length;
}

/** A plan by what it injects, whatever it is called and in whichever order its sites stand; null for what is no plan. */
function markOfText(text: string): string | null {
  try {
    const parsed = parsePlan(JSON.parse(text));
    return parsed.ok ? markOf(parsed.plan.arms) : null;
  } catch {
    return null;
  }
}

function markOf(arms: readonly Arm[]): string {
  const marks = arms.map((arm) => {
    if (arm.kind === 'lip-lift') return `lip-lift ${arm.excisionMm}`;
    const substance = arm.kind === 'toxin' ? arm.product : arm.gelClass;
    const places = arm.injections.map((one) => {
      const { landmark, side, dxMm, dyMm } = one.site;
      const amount = 'units' in one ? one.units : one.volumeMl;
      return [landmark, side, dxMm, dyMm, one.depthMm, amount].join(' ');
    });
    return `${arm.kind} ${substance}: ${places.sort().join(', ')}`;
  });
  return marks.sort().join('; ');
}
