import type { Reason } from '#advise';
import { sayReason } from '#report';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';

/** A reason in the page's language, in plain words or in a professional's. */
export function reasonText(reason: Reason): string {
  return sayReason(voice.value, reason, isProfessional.value ? 'professional' : 'plain');
}
