import { teach } from '../../es/teach.data.ts';
import { teachTools } from '../../es/teach-tools.data.ts';

/** What the lessons say, in Spanish. */
export const sentences = {
  ...teach,
  ...teachTools,
} as const;
