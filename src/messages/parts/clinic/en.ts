import { clinic } from '../../en/clinic.data.ts';

/** What every screen on the registry says, in English. */
export const sentences = {
  ...clinic,
} as const;
