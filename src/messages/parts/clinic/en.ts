import { allowed } from '../../en/allowed.data.ts';
import { clinic } from '../../en/clinic.data.ts';
import { refused } from '../../en/refused.data.ts';

/** What every screen on the registry says, in English. */
export const sentences = {
  ...clinic,
  ...refused,
  ...allowed,
} as const;
