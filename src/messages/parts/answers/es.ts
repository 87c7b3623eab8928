import { answers } from '../../es/answers.data.ts';

/** What the page behind a patient's link says, in Spanish. */
export const sentences = {
  ...answers,
} as const;
