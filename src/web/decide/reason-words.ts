import type { Reason } from '#advise';

/** A reason in the page's language, plain or professional. */
export function reasonText(reason: Reason): string {
  return reason.rule;
}
