import { cannot } from '../../en/cannot.data.ts';
import { outcomes } from '../../en/outcomes.data.ts';

/** What the page of outcomes says, in English. */
export const sentences = {
  ...outcomes,
  ...cannot,
} as const;
