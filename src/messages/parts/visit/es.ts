import { visit } from '../../es/visit.data.ts';

/** What people are asked after a treatment, in Spanish. */
export const sentences = {
  ...visit,
} as const;
