import { comparison } from '../../en/comparison.data.ts';

/** What a comparison says, in English. */
export const sentences = {
  ...comparison,
} as const;
