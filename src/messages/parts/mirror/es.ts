import { mirror } from '../../es/mirror.data.ts';

/** What the mirror says, in Spanish. */
export const sentences = {
  ...mirror,
} as const;
