import { teach } from '../../en/teach.data.ts';
import { teachLessons } from '../../en/teach-lessons.data.ts';
import { teachTools } from '../../en/teach-tools.data.ts';

/** What the lessons say, in English. */
export const sentences = {
  ...teach,
  ...teachLessons,
  ...teachTools,
} as const;
