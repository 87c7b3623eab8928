import { z } from 'zod';
import { gelClasses, parsePlan, products } from '#plan';
import { allowed } from '../door/allowed.ts';
import { choice, day, fields, instant, list, number, optional, remark, rowId, text, whole } from '../door/fields.ts';
import { refuseField } from '../door/refusal.ts';

/** Most points of one syringe in a chart; the plan's own limit is checked as well. */
const mostPoints = 40;

const site = fields({
  landmark: text(10),
  side: choice(['patient-left', 'patient-right', 'midline']),
  dxMm: number(-50, 50, 'mm'),
  dyMm: number(-50, 50, 'mm'),
});
const depthMm = number(0, 20, 'mm');
const toxinPoint = fields({ site, depthMm, units: number(0, 100, 'U') });
const gelPoint = fields({ site, depthMm, volumeMl: number(0, 1, 'mL') });

/** A point as it was planned and as it was done; either may be missing, not both. */
function point<T extends z.ZodType>(place: T) {
  return fields({ planned: optional(place), delivered: optional(place) });
}

const syringe = {
  tradeName: text(100),
  lot: z
    .string({ error: allowed('lot') })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9./-]{0,39}$/, allowed('lot')),
  expiresOn: day,
  needleGauge: whole(18, 36, 'gauge'),
  needleLengthMm: number(2, 60, 'mm'),
};

const toxin = fields({
  kind: z.literal('toxin'),
  intent: choice(['lip-flip', 'perioral-lines', 'gummy-smile', 'brow-lift']),
  product: choice(products),
  vialUnits: number(1, 1000, 'U'),
  diluentMl: number(0.1, 20, 'mL'),
  ...syringe,
  points: list(point(toxinPoint), 1, mostPoints),
});

const filler = fields({
  kind: z.literal('filler'),
  gelClass: choice(gelClasses),
  ...syringe,
  points: list(point(gelPoint), 1, mostPoints),
});

/** A finished chart: who, when, on which consent, from which syringes, where the needle was to go and where it went. */
export const chartFields = fields({
  consentId: rowId,
  performedBy: rowId,
  supervisedBy: optional(rowId),
  performedAt: instant,
  label: text(200),
  paidBy: choice(['patient', 'discount', 'free', 'promotion']),
  cameBy: choice(['returning', 'referral', 'search', 'social-media', 'advertising', 'not-said']),
  note: optional(remark(2000)),
  preparations: list(
    z.discriminatedUnion('kind', [toxin, filler], { error: allowed('choice', { words: 'toxin, filler' }) }),
    1,
    4,
  ),
});

/** A chart as it is sent in. */
export type ChartInput = z.input<typeof chartFields>;
export type Chart = z.output<typeof chartFields>;
export type Preparation = Chart['preparations'][number];
export type Stage = 'planned' | 'delivered';

/**
 * Refuses what is no plan: planned and delivered points are each read by the rules of plans, so that sites, sides,
 * doses and volumes have the same limits here as there.
 */
export function refuseImpossible(chart: Chart): void {
  chart.preparations.forEach(({ points }, i) => {
    points.forEach(({ planned, delivered }, k) => {
      if (planned === null && delivered === null) {
        refuseField(`preparations[${i}].points[${k}]`, {
          code: 'neither-planned-nor-delivered',
          allowed: { code: 'one-or-both' },
        });
      }
    });
  });
  for (const stage of ['planned', 'delivered'] as const) refuseImpossibleStage(chart, stage);
}

function refuseImpossibleStage(chart: Chart, stage: Stage): void {
  const used = chart.preparations.flatMap((preparation, i) => {
    const at = preparation.points.flatMap((one, k) => (one[stage] === null ? [] : [k]));
    return at.length === 0 ? [] : [{ preparation, i, at }];
  });
  const parsed = parsePlan({
    schema: 'philtrum/plan@1',
    label: chart.label,
    arms: used.map(({ preparation }) => armOf(preparation, stage)),
  });
  if (parsed.ok) return;
  const path = parsed.path
    .replace(/^arms\[(\d+)\]/, (_, arm) => `preparations[${used[Number(arm)].i}]`)
    .replace(/^preparations\[(\d+)\]\.injections\[(\d+)\]/, (_, i, k) => {
      const { at } = used.find((one) => one.i === Number(i))!;
      return `preparations[${i}].points[${at[Number(k)]}].${stage}`;
    });
  refuseField(path, { code: 'no-plan', places: { stage }, allowed: parsed.holds });
}

/** A preparation's points of one stage as an arm of a plan. */
export function armOf(preparation: Preparation, stage: Stage): object {
  const injections = preparation.points.flatMap((one) => (one[stage] === null ? [] : [one[stage]]));
  if (preparation.kind === 'filler') return { kind: 'filler', gelClass: preparation.gelClass, injections };
  const { intent, product, vialUnits, diluentMl } = preparation;
  return { kind: 'toxin', intent, product, vialUnits, diluentMl, injections };
}
