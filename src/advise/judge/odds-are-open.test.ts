import { expect, it } from 'vitest';
import { oddsAreOpen } from './odds-are-open.ts';

it('a range of more than 60 of 100 leaves odds open', () => {
  expect([oddsAreOpen(0, 1), oddsAreOpen(0.02, 0.77), oddsAreOpen(0.1, 0.7), oddsAreOpen(0, 0)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
