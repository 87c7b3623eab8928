import { again } from '../../en/again.data.ts';
import { card } from '../../en/card.data.ts';
import { odds } from '../../en/odds.data.ts';
import { why } from '../../en/why.data.ts';
import { whyMethod } from '../../en/why-method.data.ts';

/** What the odds and their cards say, and how sure each of their numbers is, in English. */
export const sentences = {
  ...odds,
  ...card,
  ...again,
  ...why,
  ...whyMethod,
} as const;
