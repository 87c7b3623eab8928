import { frame } from '../../es/frame.data.ts';
import { landing } from '../../es/landing.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in Spanish. */
export const sentences = {
  ...frame,
  ...landing,
} as const;
