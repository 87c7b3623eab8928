import { again } from '../../es/again.data.ts';
import { card } from '../../es/card.data.ts';
import { odds } from '../../es/odds.data.ts';
import { why } from '../../es/why.data.ts';
import { whyMethod } from '../../es/why-method.data.ts';

/** What the odds and their cards say, and how sure each of their numbers is, in Spanish. */
export const sentences = {
  ...odds,
  ...card,
  ...again,
  ...why,
  ...whyMethod,
} as const;
