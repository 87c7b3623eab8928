import { clinic } from '../../es/clinic.data.ts';

/** What every screen on the registry says, in Spanish. */
export const sentences = {
  ...clinic,
} as const;
