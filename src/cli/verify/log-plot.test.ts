import { expect, test } from 'vitest';
import { logPlot } from './log-plot.ts';

/** Places of the circles, left to right. */
function circles(svg: string): [number, number][] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map((m) => [Number(m[1]), Number(m[2])]);
}

test('equal ratios are equal distances, and larger errors lie higher', () => {
  const svg = logPlot({
    title: 'a < b',
    xLabel: 'size',
    yLabel: 'error',
    points: [
      [4, 0.016],
      [2, 0.004],
      [1, 0.001],
    ],
    guide: 2,
  });
  const [coarse, middle, fine] = circles(svg);
  expect(coarse[0] - middle[0]).toBeCloseTo(middle[0] - fine[0], 0);
  expect(middle[1] - coarse[1]).toBeCloseTo(fine[1] - middle[1], 0);
  expect(fine[1]).toBeGreaterThan(coarse[1]);
  expect(svg).toContain('a &lt; b');
});
