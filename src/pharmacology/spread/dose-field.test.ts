import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballVariance, bolusRadius } from './bolus.ts';
import { type Deposit, doseDensity, doseField, halfDoseRadius, type SpreadResponse } from './dose-field.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const orientation = fc.tuple(within(0, Math.PI), within(0, 1)).map(([angle, share]): [number, number, number] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [share * c * c, share * c * s, share * s * s];
});

const deposits: fc.Arbitrary<Deposit> = within(6, 14).chain((tissue) =>
  fc.record({
    dose: within(0.1, 10),
    volume: within(5, 250),
    depth: within(0.3, tissue - 0.3),
    tissue: fc.constant(tissue),
    fibres: orientation,
    planes: fc
      .tuple(within(0, tissue), within(0, tissue))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  }),
);

const responses: fc.Arbitrary<SpreadResponse> = fc.record({
  spreadMm: within(1.5, 7),
  bolusShare: within(0.1, 0.5),
  alongFibres: within(0.8, 2.5),
  planeHolds: within(0, 0.9),
});

/** Fascia at skin and mucosa: none. */
const none: [number, number] = [0, Number.POSITIVE_INFINITY];

/** Integral over the tissue by midpoints, from fascia to fascia: the field jumps at them. */
function total(deposit: Deposit, response: SpreadResponse): number {
  const field = doseField(deposit, response);
  const reach = 6.5 * (response.spreadMm * Math.max(response.alongFibres, 1 / response.alongFibres) + 3);
  const across = 70;
  const step = (2 * reach) / across;
  let sum = 0;
  for (const { depth, thickness } of slices(deposit)) {
    for (let i = 0; i < across; i++) {
      for (let j = 0; j < across; j++) {
        const density = doseDensity(field, -reach + (i + 0.5) * step, -reach + (j + 0.5) * step, depth);
        sum += density * thickness;
      }
    }
  }
  return sum * step * step;
}

/** Thin slices along the skin, none of which a fascia crosses. */
function slices({ tissue, planes }: Deposit): { readonly depth: number; readonly thickness: number }[] {
  const ends = [0, ...planes, tissue];
  return ends.slice(1).flatMap((end, layer) => {
    const thickness = (end - ends[layer]) / 16;
    return Array.from({ length: 16 }, (_, k) => ({ depth: ends[layer] + (k + 0.5) * thickness, thickness }));
  });
}

describe('dose field', () => {
  test('the whole dose stays in the tissue, whatever the depth and direction', () => {
    fc.assert(
      fc.property(deposits, responses, (deposit, response) => {
        expect(total(deposit, response) / deposit.dose).toBeCloseTo(1, 3);
      }),
      { numRuns: 12 },
    );
  });

  test('more of the same solution is nowhere less, though the bolus is wider', () => {
    fc.assert(
      fc.property(
        deposits,
        responses,
        fc.tuple(within(-25, 25), within(-25, 25), within(0, 1)),
        within(1, 6),
        (deposit, response, [x, y, share], more) => {
          const depth = share * deposit.tissue;
          const larger = { ...deposit, dose: more * deposit.dose, volume: more * deposit.volume };
          const field = doseField(deposit, response);
          const before = doseDensity(field, x, y, depth);
          const rounding = 1e-12 * field.peak;
          const after = doseDensity(doseField(larger, response), x, y, depth);
          expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12) - rounding);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the same units in five times the volume touch a larger area, as foreheads showed', () => {
    const response = { spreadMm: 3.8, bolusShare: 0.16, alongFibres: 1, planeHolds: 0 };
    const touched = (volume: number) => {
      const field = doseField({ dose: 5, volume, depth: 3, tissue: 10, fibres: [0, 0, 0], planes: none }, response);
      const radii = Array.from({ length: 300 }, (_, i) => i / 10);
      const radius = radii.findLast((r) => doseDensity(field, r, 0, 3) > 1e-4) ?? 0;
      return radius * radius;
    };
    expect(touched(625) / touched(125)).toBeGreaterThan(1.2);
    expect(touched(625) / touched(125)).toBeLessThan(1.8);
  });

  test('reaches further along the fibres than across them', () => {
    const deposit: Deposit = { dose: 1, volume: 25, depth: 3, tissue: 10, fibres: [1, 0, 0], planes: none };
    const field = doseField(deposit, { spreadMm: 4, bolusShare: 0.25, alongFibres: 1.6, planeHolds: 0 });
    expect(doseDensity(field, 6, 0, 3)).toBeGreaterThan(1.5 * doseDensity(field, 0, 6, 3));
  });

  test('is the heat kernel of a point dose where skin and mucosa are far', () => {
    const deposit: Deposit = { dose: 2, volume: 0, depth: 50, tissue: 100, fibres: [0, 0, 0], planes: none };
    const field = doseField(deposit, { spreadMm: 3, bolusShare: 0.25, alongFibres: 1, planeHolds: 0 });
    const kernel = (r2: number) => (2 * Math.exp(-r2 / 18)) / (2 * Math.PI * 9) ** 1.5;
    expect(doseDensity(field, 0, 0, 50) / kernel(0)).toBeCloseTo(1, 8);
    expect(doseDensity(field, 2, -3, 54) / kernel(29)).toBeCloseTo(1, 8);
  });
});

describe('fascia', () => {
  const given = (depth: number, planeHolds: number) =>
    doseField(
      { dose: 1, volume: 25, depth, tissue: 10, fibres: [0, 0, 0], planes: [3, 6] },
      { spreadMm: 3.8, bolusShare: 0.16, alongFibres: 1, planeHolds },
    );
  const held = (depth: number, at: number) =>
    doseDensity(given(depth, 0.4), 0, 0, at) / doseDensity(given(depth, 0), 0, 0, at);

  test('keeps more of a dose in the layer it was given to, and lets it through one plane at a time', () => {
    expect(held(1.5, 1)).toBeGreaterThan(1.1);
    expect(held(1.5, 4)).toBeCloseTo(0.6, 12);
    expect(held(1.5, 8)).toBeCloseTo(0.36, 12);
    expect(held(4.5, 4)).toBeGreaterThan(1.1);
    expect(held(4.5, 1)).toBeCloseTo(0.6, 12);
  });
});

describe('half-dose radius', () => {
  test('holds half of an isotropic dose', () => {
    const response = { spreadMm: 3.5, bolusShare: 0.25, alongFibres: 1, planeHolds: 0 };
    const deposit: Deposit = { dose: 1, volume: 60, depth: 4, tissue: 10, fibres: [0, 0, 0], planes: none };
    const field = doseField(deposit, response);
    const ring = (r: number) => 2 * Math.PI * r * doseDensity(field, r, 0, 4);
    const integral = (to: number) =>
      Array.from({ length: 2000 }, (_, i) => ring(((i + 0.5) / 2000) * to)).reduce((a, b) => a + b, 0) * (to / 2000);
    expect(integral(halfDoseRadius(60, response)) / integral(22)).toBeCloseTo(0.5, 3);
  });
});

describe('bolus', () => {
  test('fills its share of the tissue', () => {
    const radius = bolusRadius(25, 0.25);
    expect((4 / 3) * Math.PI * radius ** 3 * 0.25).toBeCloseTo(25, 10);
  });

  test('has the variance of a uniform ball', () => {
    const [radius, n] = [2.9, 60];
    let [inside, squares] = [0, 0];
    for (let i = 0; i < n ** 3; i++) {
      const at = [i % n, Math.floor(i / n) % n, Math.floor(i / n ** 2)].map((k) => radius * ((2 * k + 1) / n - 1));
      if (Math.hypot(...at) > radius) continue;
      inside++;
      squares += at[0] ** 2;
    }
    expect(squares / inside / ballVariance(radius)).toBeCloseTo(1, 2);
  });
});
