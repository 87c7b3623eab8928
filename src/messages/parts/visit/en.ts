import { visit } from '../../en/visit.data.ts';

/** What people are asked after a treatment, in English. */
export const sentences = {
  ...visit,
} as const;
