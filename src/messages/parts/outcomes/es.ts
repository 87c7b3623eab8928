import { cannot } from '../../es/cannot.data.ts';
import { outcomes } from '../../es/outcomes.data.ts';

/** What the page of outcomes says, in Spanish. */
export const sentences = {
  ...outcomes,
  ...cannot,
} as const;
