import { outcomes } from '../../en/outcomes.data.ts';

/** What the page of outcomes says, in English. */
export const sentences = {
  ...outcomes,
} as const;
