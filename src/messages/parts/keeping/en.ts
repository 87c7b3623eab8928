import { keeping } from '../../en/keeping.data.ts';

/** What keeping pictures and forecasts of a patient says, in English. */
export const sentences = {
  ...keeping,
} as const;
