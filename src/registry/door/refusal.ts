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
  readonly detail: string;
  readonly path?: string;
  readonly allowed?: string;
  /** for `changed-meanwhile`: version and places in which the kept row is another */
  readonly version?: number;
  readonly differs?: readonly Difference[];
}

/** What was asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;

/** Leaves a transaction, which then changes nothing; never leaves this folder. */
export class Refusal extends Error {
  readonly refused: Refused;
  constructor(refused: Omit<Refused, 'ok'>) {
    super(refused.detail);
    this.refused = { ok: false, ...refused };
  }
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
export function refuseMissing(path: string, what: string): never {
  throw new Refusal({ reason: 'not-found', path, detail: `${path}: there is no such ${what} in this registry.` });
}

/** Refuses to bring back what was removed: the request is an old one that comes late. */
export function refuseRemoved(what: string): never {
  const detail = `This ${what} was removed; the same number is not used again. Nothing was kept.`;
  throw new Refusal({ reason: 'already-there', path: 'id', detail });
}

/** Refuses a field for what it holds. */
export function refuseField(path: string, said: string, allowed: string): never {
  throw new Refusal({ reason: 'invalid-field', path, allowed, detail: `${path} ${said}; allowed: ${allowed}.` });
}
