import type { Reason } from '#advise';
import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';

/** A reason in the page's language, in plain words or in a professional's. */
export function reasonText({ rule, values }: Reason): string {
  const { say, number } = voice.value;
  const printed = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !Number.isInteger(value) ? number(value) : value,
  ]);
  return say(
    `rule.${rule}.${isProfessional.value ? 'professional' : 'plain'}` as MessageKey,
    Object.fromEntries(printed),
  );
}
