import type { OptionAdvice, Reason } from '#advise';
import type { MessageKey, Voice } from '#messages';

/**
 * A reason in words, for a person or for a professional; a test holds that every rule has both.
 * @throws Error naming the sentence when a rule has no words
 */
export function sayReason(voice: Voice, { rule, values }: Reason, kind: 'plain' | 'professional'): string {
  return voice.say(`rule.${rule}.${kind}` as MessageKey, values);
}

/** The same, said only as far as it is known: "If so" before what may hold or not. Odds say themselves that they are open. */
export function sayAsFarAsKnown(voice: Voice, reason: Reason, kind: 'plain' | 'professional'): string {
  const said = sayReason(voice, reason, kind);
  return reason.holds === 'yes' || reason.values['odds'] === 'yes' ? said : voice.say('advice.ifSo', { reason: said });
}

/** Where a choice stands; a range where something is not known. */
export function sayStanding(voice: Voice, { standing: [worst, best] }: OptionAdvice): string {
  const say = (end: typeof worst): string => voice.say(`decide.standing.${end}`);
  return worst === best ? say(worst) : voice.say('decide.standing.between', { worst: say(worst), best: say(best) });
}

/** Where it may stand with other weights than ours; null where weights do not matter. */
export function sayOtherWeights(voice: Voice, { standing, whateverWeights }: OptionAdvice): string | null {
  if (whateverWeights.every((end, i) => end === standing[i])) return null;
  const [worst, best] = whateverWeights.map((end) => voice.say(`decide.standing.${end}`));
  return voice.say('advice.otherWeights', { worst, best });
}
