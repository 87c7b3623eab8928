import { type CannotReason, cannotInEnglish } from '#messages';

/** Why something cannot be told: by reason and what fills its sentence, and as a sentence in English. */
export interface Cannot<Reason extends CannotReason> {
  readonly ok: false;
  readonly reason: Reason;
  /** numbers and names that fill the sentence of this reason in any language */
  readonly places: Readonly<Record<string, string | number>>;
  readonly detail: string;
}

/** Says why something cannot be told. */
export function cannot<Reason extends CannotReason>(
  reason: Reason,
  places: Cannot<Reason>['places'] = {},
): Cannot<Reason> {
  return { ok: false, reason, places, detail: cannotInEnglish(reason, places) };
}
