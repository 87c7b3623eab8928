import { type OptionAdvice, type OptionId, type Reason, sourcesFor } from '#advise';
import { cite } from '#sources';
import { sayAsFarAsKnown } from '../../advice/say-advice.ts';
import type { Facts } from './facts.ts';

/** What an advice says about a choice; null when there is no advice. */
export function adviceOn({ inputs }: Facts, option: OptionId): OptionAdvice | null {
  return inputs.advice?.options.find((row) => row.option === option) ?? null;
}

/** A reason in plain words, as far as it is known. */
export function reasonInWords({ voice }: Facts, reason: Reason): string {
  return sayAsFarAsKnown(voice, reason, 'plain');
}

/** A reason with how well it is supported and by whom. */
export function reasonWithSources(facts: Facts, reason: Reason): string {
  return facts.voice.say('refusal.reasons.source', {
    reason: reasonInWords(facts, reason),
    grade: facts.voice.say(`grade.${reason.grade}`),
    sources: sourcesFor(facts.inputs.audience, reason.sources)
      .map((id) => (id === 'assumed' ? facts.voice.say('document.assumed') : cite(id)))
      .join(', '),
  });
}
