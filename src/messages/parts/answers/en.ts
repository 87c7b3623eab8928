import { answers } from '../../en/answers.data.ts';

/** What the page behind a patient's link says, in English. */
export const sentences = {
  ...answers,
} as const;
