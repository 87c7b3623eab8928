import type { SourceId } from '#sources';
import type { EvidenceGrade, Interest } from '../advice.ts';
import type { OptionId } from '../option.ts';

/** Options that give toxin. */
export const toxin = ['lip-flip', 'gummy-smile', 'perioral-lines', 'flip-and-filler'] as const satisfies OptionId[];
/** Options that weaken the ring muscle. */
export const ringToxin = ['lip-flip', 'perioral-lines', 'flip-and-filler'] as const satisfies OptionId[];
/** Options that turn the upper red lip out with toxin. */
export const flips = ['lip-flip', 'flip-and-filler'] as const satisfies OptionId[];
/** Options that give gel. */
export const gels = ['filler', 'flip-and-filler'] as const satisfies OptionId[];
/** Everything but doing nothing. */
export const treatments = [...toxin, 'filler', 'lip-lift'] as const satisfies OptionId[];

interface Evidence {
  readonly grade: EvidenceGrade;
  readonly interest: Interest;
  readonly sources: readonly SourceId[];
}

/** What a label warns of: nobody is known to gain by it. */
export function byLabel(...sources: readonly SourceId[]): Evidence {
  return { grade: 'label', interest: 'none-known', sources };
}

/** What several studies say. */
export function bySeveral(...sources: readonly SourceId[]): Evidence {
  return { grade: 'several-studies', interest: 'not-stated', sources };
}

/** What few or small studies say. */
export function byFew(...sources: readonly SourceId[]): Evidence {
  return { grade: 'few-studies', interest: 'not-stated', sources };
}

/** What those say who treat. */
export function byJudgement(interest: Interest, ...sources: readonly SourceId[]): Evidence {
  return { grade: 'expert-judgement', interest, sources };
}

/** What the forecast of this model says, and what its rule rests on. */
export function byModel(...sources: readonly SourceId[]): Evidence {
  return { grade: 'model', interest: 'none-known', sources };
}
