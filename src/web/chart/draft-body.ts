import type { InjectionSite, Product, ToxinPlan } from '#plan';
import type { ChartInput } from '../registry/registry-client.ts';

/** Where a needle goes and how much: units for toxin [U], volume for gel [mL]. */
export interface DraftPlace {
  readonly site: InjectionSite;
  readonly depthMm: number;
  readonly units?: number;
  readonly volumeMl?: number;
}

/** A site as planned and as done. */
export interface DraftPoint {
  readonly planned: DraftPlace | null;
  readonly delivered: DraftPlace | null;
}

/** One syringe with its sites, as far as it is filled in; null and empty texts are still to be entered. */
export interface DraftPreparation {
  readonly kind: 'toxin' | 'filler';
  readonly intent?: string;
  readonly product?: Product;
  readonly gelClass?: string;
  readonly vialUnits?: number | null;
  readonly diluentMl?: number | null;
  readonly tradeName: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly needleGauge: number | null;
  readonly needleLengthMm: number | null;
  readonly points: readonly DraftPoint[];
}

/** A chart as far as it is filled in. */
export interface DraftBody {
  readonly label: string;
  readonly consentId: string;
  readonly performedBy: string;
  /** set with the first site that is recorded */
  readonly performedAt: string;
  readonly paidBy: string;
  readonly cameBy: string;
  readonly note: string;
  readonly preparations: readonly DraftPreparation[];
}

const emptyBody: DraftBody = {
  label: '',
  consentId: '',
  performedBy: '',
  performedAt: '',
  paidBy: '',
  cameBy: 'not-said',
  note: '',
  preparations: [],
};

const emptySyringe = { tradeName: '', lot: '', expiresOn: '', needleGauge: null, needleLengthMm: null } as const;

/** A chart that plans what the page's plan says; nothing is delivered yet. */
export function bodyFromPlan({ label, arms }: ToxinPlan): DraftBody {
  const preparations = arms.map(({ injections, ...arm }) => ({
    ...arm,
    ...emptySyringe,
    points: injections.map((planned) => ({ planned, delivered: null })),
  }));
  return { ...emptyBody, label, preparations };
}

/** A chart from what was kept, whoever wrote it: what is missing is empty. */
export function readBody(kept: Readonly<Record<string, unknown>>): DraftBody {
  const list = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one) : []);
  const preparations = list(kept['preparations']).map((one) => ({
    ...emptySyringe,
    ...one,
    points: list(one.points).map((point) => ({ planned: point.planned ?? null, delivered: point.delivered ?? null })),
  }));
  return { ...emptyBody, ...kept, preparations } as DraftBody;
}

/** What is sent to be finished. Blanks are left out, so that the registry names the field that is missing. */
export function chartOf({ preparations, ...rest }: DraftBody): ChartInput {
  const filled = preparations.map((one) => withoutBlanks(one));
  return { ...withoutBlanks(rest), preparations: filled } as unknown as ChartInput;
}

function withoutBlanks(of: object): object {
  return Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== null && (typeof value !== 'string' || value.trim() !== '')),
  );
}

/** How much goes into a place, in the unit of its kind. */
export function amountOf({ units, volumeMl }: DraftPlace): number {
  return units ?? volumeMl ?? 0;
}

/** A place with another amount, in the same unit. */
export function withAmount(place: DraftPlace, amount: number): DraftPlace {
  return place.units === undefined ? { ...place, volumeMl: amount } : { ...place, units: amount };
}

/** A place on the other side of the face: what lay to the left lies as far to the right. */
export function onSide(place: DraftPlace, side: InjectionSite['side']): DraftPlace {
  if (side === place.site.side) return place;
  return { ...place, site: { ...place.site, side, dxMm: 0 - place.site.dxMm } };
}
