import type { Context } from '../work.ts';

/** A lot that something was charted from. */
export interface LotUsed {
  readonly lot: string;
  readonly tradeName: string;
  readonly substance: string;
  readonly treatments: number;
  readonly lastUsedAt: Date;
}

/** Lots by the last time something was given from them, latest first. */
export async function lotsUsed({ db }: Context): Promise<LotUsed[]> {
  const rows = await db
    .selectFrom('preparation')
    .innerJoin('treatment', 'treatment.id', 'preparation.treatmentId')
    .select(({ fn }) => [
      'preparation.lot',
      'preparation.tradeName',
      'preparation.substance',
      fn.count<string | number>('treatment.id').distinct().as('treatments'),
      fn.max('treatment.performedAt').as('lastUsedAt'),
    ])
    .groupBy(['preparation.lot', 'preparation.tradeName', 'preparation.substance'])
    .orderBy('lastUsedAt', 'desc')
    .orderBy('preparation.lot')
    .execute();
  return rows.map((row) => ({ ...row, treatments: Number(row.treatments) }));
}
