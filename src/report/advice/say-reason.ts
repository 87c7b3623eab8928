import type { Reason } from '#advise';
import type { MessageKey, Voice } from '#messages';

/**
 * A reason in words, for a person or for a professional; a test holds that every rule has both.
 * @throws Error naming the sentence when a rule has no words
 */
export function sayReason(voice: Voice, { rule, values }: Reason, kind: 'plain' | 'professional'): string {
  return voice.say(`rule.${rule}.${kind}` as MessageKey, values);
}
