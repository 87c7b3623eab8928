import type { GelClass, InjectionSite, Product, ToxinPlan } from '#plan';
import type { ChartInput } from '../registry/registry-client.ts';

/** Where a needle goes and how much: units for toxin [U], volume for gel [mL]; null is still to be entered. */
export interface DraftPlace {
  readonly site: InjectionSite;
  readonly depthMm: number | null;
  readonly units?: number | null;
  readonly volumeMl?: number | null;
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
  readonly gelClass?: GelClass;
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
  /** who answers for it where a nurse or an assistant injected; else empty */
  readonly supervisedBy: string;
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
  supervisedBy: '',
  performedAt: '',
  paidBy: '',
  cameBy: 'not-said',
  note: '',
  preparations: [],
};

/** What belongs to one vial or syringe of gel, and is entered anew for another. */
export const emptySyringe = { tradeName: '', lot: '', expiresOn: '', needleGauge: null, needleLengthMm: null } as const;

/** A chart that plans what the page's plan says; nothing is delivered yet. */
export function bodyFromPlan({ label, arms }: ToxinPlan): DraftBody {
  const preparations = arms.map(({ injections, ...arm }) => ({
    ...arm,
    ...emptySyringe,
    points: injections.map((planned) => ({ planned, delivered: null })),
  }));
  return { ...emptyBody, label, preparations };
}

/** What a syringe holds: a toxin by its product, or a gel by its class. */
export type Substance = { readonly product: Product } | { readonly gelClass: GelClass };

/** A syringe that nothing was planned with; its sites are added as they are treated. */
export function newSyringe(substance: Substance): DraftPreparation {
  if ('gelClass' in substance) return { kind: 'filler', ...substance, ...emptySyringe, points: [] };
  return { kind: 'toxin', intent: '', ...substance, vialUnits: null, diluentMl: null, ...emptySyringe, points: [] };
}

/** A chart that nothing was planned for. */
export function bodyWithoutPlan(label: string, substance: Substance): DraftBody {
  return { ...emptyBody, label, preparations: [newSyringe(substance)] };
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

/**
 * What is sent to be finished. Blanks are left out, so that the registry names the field that is missing; a plan whose
 * amount was emptied with its product is none.
 */
export function chartOf({ preparations, ...rest }: DraftBody): ChartInput {
  const filled = preparations.map((one) => ({ ...withoutBlanks(one), points: one.points.map(pointOf) }));
  return { ...withoutBlanks(rest), preparations: filled } as unknown as ChartInput;
}

function pointOf({ planned, delivered }: DraftPoint) {
  const isPlanned = planned !== null && (amountOf(planned) !== null || delivered === null);
  return {
    planned: isPlanned ? withoutBlanks(planned) : null,
    delivered: delivered === null ? null : withoutBlanks(delivered),
  };
}

function withoutBlanks(of: object): object {
  return Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== null && (typeof value !== 'string' || value.trim() !== '')),
  );
}

/** How much goes into a place, in the unit of its kind; null while it is not entered. */
export function amountOf({ units, volumeMl }: DraftPlace): number | null {
  return units ?? volumeMl ?? null;
}

/** Whether a place takes gel, by volume. */
export function isGel({ volumeMl }: DraftPlace): boolean {
  return volumeMl !== undefined;
}

/** A place with another amount, in the same unit. */
export function withAmount(place: DraftPlace, amount: number | null): DraftPlace {
  return isGel(place) ? { ...place, volumeMl: amount } : { ...place, units: amount };
}
