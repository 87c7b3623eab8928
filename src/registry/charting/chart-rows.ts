import type { InjectionPointRow, PreparationRow } from '../schema/chart-tables.ts';
import type { Chart, Preparation, Stage } from './chart.ts';

/** Syringes and points of a chart. */
export interface ChartRows {
  readonly preparations: PreparationRow[];
  readonly points: InjectionPointRow[];
}

/** The chart's syringes and points as rows; points are numbered through the whole chart. */
export function chartRows(newId: () => string, treatmentId: string, chart: Chart): ChartRows {
  const preparations: PreparationRow[] = [];
  const points: InjectionPointRow[] = [];
  let number = 0;
  for (const preparation of chart.preparations) {
    const row = preparationRow(newId(), treatmentId, preparations.length + 1, preparation);
    preparations.push(row);
    for (const both of preparation.points) {
      number++;
      for (const stage of ['planned', 'delivered'] as const) {
        const one = both[stage];
        if (one !== null) points.push(pointRow(newId(), row, { number, stage }, one));
      }
    }
  }
  return { preparations, points };
}

function preparationRow(id: string, treatmentId: string, number: number, of: Preparation): PreparationRow {
  const { tradeName, lot, expiresOn, needleGauge, needleLengthMm } = of;
  const syringe = { id, treatmentId, number, tradeName, lot, expiresOn, needleGauge, needleLengthMm };
  if (of.kind === 'filler') {
    const empty = { vialUnits: null, diluentMl: null };
    return { ...syringe, kind: 'filler', intent: 'filler', substance: of.gelClass, amountUnit: 'mL', ...empty };
  }
  const { intent, product, vialUnits, diluentMl } = of;
  return { ...syringe, kind: 'toxin', intent, substance: product, amountUnit: 'U', vialUnits, diluentMl };
}

type PlacedPoint = NonNullable<Preparation['points'][number][Stage]>;

function pointRow(
  id: string,
  { id: preparationId, treatmentId, substance, amountUnit }: PreparationRow,
  of: { number: number; stage: Stage },
  { site, depthMm, ...dose }: PlacedPoint,
): InjectionPointRow {
  const amount = 'units' in dose ? dose.units : dose.volumeMl;
  return { id, treatmentId, preparationId, substance, amountUnit, ...of, ...site, depthMm, amount };
}
