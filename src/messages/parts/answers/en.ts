import { byLink } from '../../en/by-link.data.ts';

/** What the page behind a patient's link says, in English. */
export const sentences = {
  ...byLink,
} as const;
