import { type OptionAdvice, type OptionId, type Reason, sourcesFor } from '#advise';
import { cite } from '#sources';
import { sayReason } from '../../advice/say-reason.ts';
import type { Facts } from './facts.ts';

const order: Readonly<Record<Reason['effect'], number>> = { stop: 0, against: 1, for: 1, ask: 2 };

/** What an advice says about a choice; null when there is no advice. */
export function adviceOn({ inputs }: Facts, option: OptionId): OptionAdvice | null {
  return inputs.advice?.options.find((row) => row.option === option) ?? null;
}

/** Reasons that hold or may hold: stops first, then by weight, the heaviest first, and last what is said to everybody. */
export function reasonsInOrder({ reasons }: OptionAdvice): readonly Reason[] {
  return reasons
    .filter(({ holds }) => holds !== 'no')
    .sort(
      (a, b) => order[a.effect] - order[b.effect] || rankOf(b) - rankOf(a) || Math.abs(b.weight) - Math.abs(a.weight),
    );
}

function rankOf({ holds }: Reason): number {
  return holds === 'yes' ? 1 : 0;
}

/** A reason in plain words; one that is not known yet says so. */
export function reasonInWords({ voice }: Facts, reason: Reason): string {
  const said = sayReason(voice, reason, 'plain');
  return reason.holds === 'unknown' ? voice.say('consult.advice.may', { reason: said }) : said;
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

/** Where a choice stands, in words; a range where something is not known. */
export function standingInWords({ voice }: Facts, { standing: [least, most] }: OptionAdvice): string {
  const say = (standing: typeof least): string => voice.say(`decide.standing.${standing}`);
  return least === most ? say(least) : voice.say('decide.standing.between', { worst: say(least), best: say(most) });
}
