import type { Reason } from '#advise';
import type { MessageKey, Voice } from '#messages';

/** A reason in words; a test holds that every rule has both. */
export function sayReason(voice: Voice, { rule, values }: Reason, kind: 'plain' | 'professional'): string {
  return voice.say(`rule.${rule}.${kind}` as MessageKey, values);
}
