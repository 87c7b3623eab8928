import { mirror } from '../../en/mirror.data.ts';

/** What the mirror says, in English. */
export const sentences = {
  ...mirror,
} as const;
