import { expect, it } from 'vitest';
import { documentStudy } from './identify-document.ts';
import { studyIdentification } from './identify-study.ts';

it('known people: the truth lies in the 90 % posterior about as often as it says, the residual is the noise', async () => {
  // people 3 to 10 were looked at while the method was chosen
  const cases = await studyIdentification([1, 2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  documentStudy(cases);
  const answered = cases.filter(({ refused }) => refused === null);
  expect(answered.length).toBeGreaterThanOrEqual(10);
  const total = (of: (one: (typeof cases)[number]) => readonly [number, number]) => {
    const sums = answered.map(of).reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
    return sums[0] / sums[1];
  };
  for (const kind of ['parameters', 'strengths', 'pulls'] as const) {
    const share = total(({ inside }) => inside[kind]);
    console.log(`${kind}: ${(100 * share).toFixed(0)} of 100 inside`);
    expect(share, kind).toBeGreaterThan(0.8);
  }
  for (const { residualMm } of answered) expect(Math.max(...residualMm)).toBeLessThan(0.8);
});
