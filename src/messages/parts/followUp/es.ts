import { followUp } from '../../es/follow-up.data.ts';

/** What follow-up says, in Spanish. */
export const sentences = {
  ...followUp,
} as const;
