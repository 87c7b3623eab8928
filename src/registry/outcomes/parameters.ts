import { numberRow as row } from '#sources';

/** Every constant of when people are invited, how long a visit counts for its week, and how far clocks may differ. */
export const parameters = {
  /** days before and after the due day in which a visit counts for its week, by week; windows never overlap */
  visitWindow: {
    2: row(3, [2, 5], 'day', 'assumed'),
    4: row(7, [4, 10], 'day', 'assumed'),
    8: row(10, [7, 13], 'day', 'assumed'),
    12: row(10, [7, 13], 'day', 'assumed'),
    16: row(14, [7, 28], 'day', 'assumed'),
  },
  /** days before the window opens from which on people are to be invited */
  inviteAhead: row(7, [3, 14], 'day', 'assumed'),
  /** how far the clock of who takes a picture may be ahead of the registry's */
  clocksDiffer: row(5, [1, 15], 'min', 'assumed'),
} as const;
