import { compare } from '../../es/compare.data.ts';
import { comparison } from '../../es/comparison.data.ts';
import { rate } from '../../es/rate.data.ts';
import { replay } from '../../es/replay.data.ts';

/** What a comparison, its replay and blind rating say, in Spanish. */
export const sentences = {
  ...comparison,
  ...compare,
  ...replay,
  ...rate,
} as const;
