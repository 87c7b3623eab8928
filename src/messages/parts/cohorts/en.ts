import { cohorts } from '../../en/cohorts.data.ts';

/** What the page of cohorts says, in English. */
export const sentences = {
  ...cohorts,
} as const;
