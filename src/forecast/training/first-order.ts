import type { ExpressionSurrogate } from '../surrogate/expression-surrogate.ts';
import { givePerTension } from '../surrogate/linear-part.ts';
import type { ExpressionLayout, SolvedPerson } from '../surrogate/solved-person.ts';

/**
 * The first answer: one solved person stands for all. Everybody's mouth gives as much per tension as theirs, and everybody's
 * change is in proportion to their own tension; nothing bends and the untreated mouth is the same for all.
 */
export function firstOrderSurrogate(person: SolvedPerson, layout: ExpressionLayout): ExpressionSurrogate {
  const alone = {
    sampleCount: 1,
    weigh: (_: Float64Array, weights: Float64Array): void => {
      weights[0] = 1;
    },
  };
  return {
    people: [person],
    standing: alone,
    linear: { emulator: alone, give: [givePerTension(person, layout)] },
    curved: null,
  };
}
