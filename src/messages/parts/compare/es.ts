import { comparison } from '../../es/comparison.data.ts';

/** What a comparison says, in Spanish. */
export const sentences = {
  ...comparison,
} as const;
