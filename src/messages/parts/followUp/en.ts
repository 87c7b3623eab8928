import { followUp } from '../../en/follow-up.data.ts';

/** What follow-up says, in English. */
export const sentences = {
  ...followUp,
} as const;
