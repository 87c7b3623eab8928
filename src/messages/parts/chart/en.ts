import { charting } from '../../en/charting.data.ts';

/** What charting a treatment says, in English. */
export const sentences = {
  ...charting,
} as const;
