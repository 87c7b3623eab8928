import { byLink } from '../../es/by-link.data.ts';

/** What the page behind a patient's link says, in Spanish. */
export const sentences = {
  ...byLink,
} as const;
