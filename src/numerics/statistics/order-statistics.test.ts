import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderStatistics } from './order-statistics.ts';

const size = fc.oneof(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0, 1, Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
);

test('finds what sorting finds, whatever outliers and ties there are', () => {
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 1, maxLength: 300 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (values, shares) => {
        const places = shares.map((share) => Math.round(share * (values.length - 1)));
        const sorted = Float64Array.from(values).sort();
        expect(orderStatistics(values, places)).toEqual(places.map((k) => sorted[k]));
      },
    ),
  );
});
