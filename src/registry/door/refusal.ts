import { type Allowed, allowedText, type RefusalCode, refusalText, voiceOfDocuments, type Why } from '#messages';

/** Why something was not done. */
export type RefusalReason =
  | 'invalid-field'
  | 'not-found'
  | 'changed-meanwhile'
  | 'already-there'
  | 'no-consent'
  | 'too-large'
  | 'too-few'
  | 'wrong-kind'
  | 'damaged'
  | 'too-often';

/** A place where two writers differ. */
export interface Difference {
  /** such as `preparations[0].lot` */
  readonly path: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** An honest no: a sentence for people, the field it is about and what it may hold. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** a sentence in English */
  readonly detail: string;
  /** the same by code and places, to be said in any language */
  readonly why: Why;
  readonly path?: string;
  readonly allowed?: string;
  /** for `changed-meanwhile`: version and places in which the kept row is another */
  readonly version?: number;
  readonly differs?: readonly Difference[];
}

/** What was asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;

/** A refusal before it is said. */
export interface Refusing<Reason> extends Omit<Why, 'allowed'> {
  readonly reason: Reason;
  readonly path?: string;
  readonly allowed?: Allowed;
  readonly version?: number;
  readonly differs?: readonly Difference[];
}

/** A refusal with its sentence in English. @param from reason, code and places */
export function refusalOf<Reason>({ code, places, allowed, ...rest }: Refusing<Reason>) {
  const voice = voiceOfDocuments();
  const why = { code, ...(places && { places }), ...(allowed && { allowed }) };
  const field = rest.path || 'the document';
  const detail = refusalText(voice, why, { field });
  return { ...rest, ...(allowed && { allowed: allowedText(voice, allowed) }), detail, why };
}

/** Leaves a transaction, which then changes nothing; never leaves this folder. */
export class Refusal extends Error {
  readonly refused: Refused;
  constructor(refused: Omit<Refused, 'ok'>) {
    super(refused.detail);
    this.refused = { ok: false, ...refused };
  }
}

/** Leaves the work in hand with a refusal. */
export function refuse(from: Refusing<RefusalReason>): never {
  throw new Refusal(refusalOf(from));
}

/** The value of some work, or the refusal it ended with. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return error.refused;
    throw error;
  }
}

/** Refuses because a row is not there. */
export function refuseMissing(path: string, code: RefusalCode & `no-${string}`): never {
  refuse({ reason: 'not-found', path, code });
}

/** Refuses to bring back what was removed: the request is an old one that comes late. */
export function refuseRemoved(code: RefusalCode & `removed-${string}`): never {
  refuse({ reason: 'already-there', path: 'id', code });
}

/** Refuses a field for what it holds. */
export function refuseField(path: string, why: Omit<Refusing<RefusalReason>, 'reason' | 'path'>): never {
  refuse({ reason: 'invalid-field', path, ...why });
}
