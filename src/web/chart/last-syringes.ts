import type { DraftBody, DraftPreparation } from './draft-body.ts';

type Handy = Pick<DraftPreparation, 'tradeName' | 'needleGauge' | 'needleLengthMm'>;

/** Name and needle of the syringes charted last, by what was in them, while this tab is open. */
const last = new Map<string, Handy>();

function substanceOf({ product, gelClass }: DraftPreparation): string {
  return product ?? gelClass ?? '';
}

/** Remembers name and needle of a finished chart; never lot and expiry, which are read off the vial in hand. */
export function keepSyringes({ preparations }: DraftBody): void {
  for (const one of preparations) {
    const { tradeName, needleGauge, needleLengthMm } = one;
    last.set(substanceOf(one), { tradeName, needleGauge, needleLengthMm });
  }
}

/** A chart with name and needle as in the chart before, where nothing is entered yet. */
export function withLastSyringes(body: DraftBody): DraftBody {
  const preparations = body.preparations.map((one) => {
    const before = last.get(substanceOf(one));
    const isNew = one.tradeName === '' && one.needleGauge === null && one.needleLengthMm === null;
    return before !== undefined && isNew ? { ...one, ...before } : one;
  });
  return { ...body, preparations };
}
