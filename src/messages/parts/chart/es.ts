import { charting } from '../../es/charting.data.ts';

/** What charting a treatment says, in Spanish. */
export const sentences = {
  ...charting,
} as const;
