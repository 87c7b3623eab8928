import type { Reason } from '#advise';
import { sayAsFarAsKnown } from '#report';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';

/** A reason in the page's language, in plain words or in a professional's, as far as it is known. */
export function reasonText(reason: Reason): string {
  return sayAsFarAsKnown(voice.value, reason, isProfessional.value ? 'professional' : 'plain');
}
