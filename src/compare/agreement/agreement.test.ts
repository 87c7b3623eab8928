import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactShare } from './interval.ts';
import { intraclass } from './intraclass.ts';
import { kappaOfTable, weightedKappa, weightsOf } from './weighted-kappa.ts';

describe('intraclass correlation', () => {
  // Shrout and Fleiss 1979, table 2: six targets, four judges
  const judged = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const found = intraclass(judged)!;

  test('gives the published values', () => {
    expect(found.agreementSingle.value).toBeCloseTo(0.29, 2);
    expect(found.consistencySingle.value).toBeCloseTo(0.71, 2);
    expect(found.agreementMean.value).toBeCloseTo(0.62, 2);
    expect(found.consistencyMean.value).toBeCloseTo(0.91, 2);
  });

  test('gives the intervals of McGraw and Wong', () => {
    expect([found.agreementSingle.lo95, found.agreementSingle.hi95].map((v) => +v.toFixed(2))).toEqual([0.02, 0.76]);
    expect([found.consistencySingle.lo95, found.consistencySingle.hi95].map((v) => +v.toFixed(2))).toEqual([
      0.34, 0.95,
    ]);
    expect([found.consistencyMean.lo95, found.consistencyMean.hi95].map((v) => +v.toFixed(2))).toEqual([0.68, 0.99]);
  });

  test('a generous rater lowers agreement and leaves consistency', () => {
    const generous = judged.map(([first, ...rest]) => [first + 5, ...rest]);
    const now = intraclass(generous)!;
    expect(now.consistencySingle.value).toBeCloseTo(found.consistencySingle.value, 12);
    expect(now.agreementSingle.value).toBeLessThan(found.agreementSingle.value);
  });

  test('raters who agree fully give 1, too few of them nothing', () => {
    const same = [1, 2, 3, 5].map((score) => [score, score]);
    expect(intraclass(same)!.agreementSingle.value).toBe(1);
    expect(intraclass([[1, 2]])).toBeNull();
    expect(intraclass([[1], [2]])).toBeNull();
    expect(
      intraclass([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
  });
});

describe('weighted kappa', () => {
  // Cohen 1968: disagreement weights 0 1 3 / 1 0 6 / 3 6 0, 200 cases
  test("gives Cohen's worked example", () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ].map((row) => row.map((disagreement) => 1 - disagreement / 6));
    expect(kappaOfTable(table, weights)!.value).toBeCloseTo(0.348, 3);
    expect(kappaOfTable(table, identity(3))!.value).toBeCloseTo(0.492, 3);
  });

  // Fleiss, Cohen and Everitt 1969
  test('gives the worked example with its standard error', () => {
    const table = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ];
    const weights = [
      [1, 0, 0.4444],
      [0, 1, 0.6667],
      [0.4444, 0.6667, 1],
    ];
    const plain = kappaOfTable(table, identity(3))!;
    expect(plain.value).toBeCloseTo(0.429, 3);
    const found = kappaOfTable(table, weights)!;
    expect(found.value).toBeCloseTo((0.7867 - 0.5672) / (1 - 0.5672), 3);
    expect(((found.hi95 - found.value) / 1.96) ** 2).toBeCloseTo(0.00324, 4);
  });

  test('quadratic weights of a square scale equal ICC(A,1) in large samples', () => {
    const scores = Array.from({ length: 4000 }, (_, i) => [1 + (i % 5), 1 + ((i * 7 + (i % 3)) % 5)]);
    const icc = intraclass(scores)!.agreementSingle.value;
    expect(weightedKappa(scores, 5, 'quadratic')!.value).toBeCloseTo(icc, 2);
  });

  test('more than two raters are compared pair by pair', () => {
    const scores = [
      [1, 1, 2],
      [2, 2, 2],
      [5, 4, 5],
      [3, 3, 4],
      [4, 5, 5],
    ];
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(
      ([a, b]) =>
        weightedKappa(
          scores.map((row) => [row[a], row[b]]),
          5,
          'linear',
        )!.value,
    );
    const all = weightedKappa(scores, 5, 'linear')!;
    expect(all.value).toBeCloseTo((pairs[0] + pairs[1] + pairs[2]) / 3, 12);
    expect(all.lo95).toBeLessThan(all.value);
    expect(weightsOf(3, 'linear')[0]).toEqual([1, 0.5, 0]);
  });

  test('swapping the raters changes nothing; no spread gives no answer', () => {
    const scale = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(scale, scale), { minLength: 4, maxLength: 30 }), (scores) => {
        const one = weightedKappa(scores, 5, 'quadratic');
        const other = weightedKappa(
          scores.map(([a, b]) => [b, a]),
          5,
          'quadratic',
        );
        expect(other?.value ?? null).toEqual(one === null ? null : expect.closeTo(one.value, 10));
      }),
    );
    expect(
      weightedKappa(
        [
          [2, 2],
          [2, 2],
        ],
        5,
        'quadratic',
      ),
    ).toBeNull();
  });

  function identity(size: number): number[][] {
    return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_v, j) => (i === j ? 1 : 0)));
  }
});

describe('an exact share', () => {
  test('gives Clopper and Pearson', () => {
    const { lo95, hi95 } = exactShare(8, 10);
    expect([lo95, hi95].map((v) => +v.toFixed(4))).toEqual([0.4439, 0.9748]);
    expect(exactShare(0, 10)).toMatchObject({ lo95: 0, hi95: expect.closeTo(0.3085, 4) });
    expect(() => exactShare(3, 2)).toThrow(/3 of 2/);
  });
});
