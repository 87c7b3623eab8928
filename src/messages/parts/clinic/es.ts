import { allowed } from '../../es/allowed.data.ts';
import { clinic } from '../../es/clinic.data.ts';
import { refused } from '../../es/refused.data.ts';

/** What every screen on the registry says, in Spanish. */
export const sentences = {
  ...clinic,
  ...refused,
  ...allowed,
} as const;
