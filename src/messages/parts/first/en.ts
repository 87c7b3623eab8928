import { frame } from '../../en/frame.data.ts';
import { landing } from '../../en/landing.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in English. */
export const sentences = {
  ...frame,
  ...landing,
} as const;
