import { compare } from '../../en/compare.data.ts';
import { comparison } from '../../en/comparison.data.ts';
import { rate } from '../../en/rate.data.ts';
import { replay } from '../../en/replay.data.ts';

/** What a comparison, its replay and blind rating say, in English. */
export const sentences = {
  ...comparison,
  ...compare,
  ...replay,
  ...rate,
} as const;
