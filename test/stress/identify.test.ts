import { expect, it } from 'vitest';
import { documentStudy } from './identify-document.ts';
import { studyIdentification } from './identify-study.ts';

it('known people: the truth lies in the 90 % posterior about as often as it says, the residual is the noise', async () => {
  const cases = await studyIdentification(Array.from({ length: 12 }, (_, k) => k + 1));
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
