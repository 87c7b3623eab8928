import { cohorts } from '../../es/cohorts.data.ts';

/** What the page of cohorts says, in Spanish. */
export const sentences = {
  ...cohorts,
} as const;
