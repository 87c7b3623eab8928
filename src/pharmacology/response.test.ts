import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { products } from '#plan';
import { sources } from '#sources';
import {
  halfBlockDose,
  nominalResponse,
  responseFromUnit,
  responseInputCount,
  responseInputs,
  responsePriors,
} from './index.ts';
import { halfBlockDoseAt } from './response.ts';

describe('sampled inputs', () => {
  test('every prior has ordered quantiles, its median inside, a unit and a source or the word assumed', () => {
    for (const { prior, source, informedBy, means } of responsePriors) {
      expect(prior.p05).toBeLessThan(prior.median);
      expect(prior.median).toBeLessThan(prior.p95);
      if (prior.shape === 'uniform') expect(prior.median).toBeCloseTo((prior.p05 + prior.p95) / 2, 12);
      if (prior.shape === 'logNormal') expect(prior.p05).toBeGreaterThan(0);
      expect(prior.unit.length * means.length).toBeGreaterThan(0);
      for (const id of [source, ...informedBy]) expect(id === 'assumed' || Object.hasOwn(sources, id)).toBe(true);
    }
  });

  test('all three kinds of control are there', () => {
    expect(new Set(responsePriors.map(({ controls }) => controls))).toEqual(
      new Set(['operator', 'nobody', 'unknownAboutPatient']),
    );
  });

  test('the columns of a plan have names of their own', () => {
    const inputs = responseInputs(4);
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
    expect(inputs.length).toBe(responseInputCount(4));
  });
});

describe('responseFromUnit', () => {
  test('puts the 5, 50 and 95 % quantiles of every prior where the prior says', () => {
    for (const [u, quantile] of [
      [0.05, 'p05'],
      [0.5, 'median'],
      [0.95, 'p95'],
    ] as const) {
      const response = responseFromUnit(new Float64Array(responseInputCount(2)).fill(u), 2);
      for (const { name, prior } of responsePriors) {
        const value =
          name in response.treatment ? response.treatment[name as 'leak'] : response.sites[name as 'driftX'][1];
        if (prior.shape !== 'logNormal' || quantile === 'median') expect(value).toBeCloseTo(prior[quantile], 10);
        else expect(value / prior[quantile]).toBeCloseTo(1, 1);
      }
    }
  });

  test('the middle of the cube is the nominal response', () => {
    const middle = responseFromUnit(new Float64Array(responseInputCount(3)).fill(0.5), 3);
    expect(middle.treatment).toEqual(nominalResponse(3).treatment);
    expect(middle.sites).toEqual(nominalResponse(3).sites);
  });

  test('each column moves its own input and no other', () => {
    const inputs = responseInputs(2);
    const flat = (response: ReturnType<typeof nominalResponse>) => [
      ...Object.values(response.sites).flatMap((values) => [...values]),
      ...Object.values(response.treatment),
    ];
    const middle = flat(nominalResponse(2));
    fc.assert(
      fc.property(fc.nat(inputs.length - 1), (column) => {
        const cube = new Float64Array(inputs.length).fill(0.5);
        cube[column] = 0.8;
        const moved = flat(responseFromUnit(cube, 2)).filter((value, i) => value !== middle[i]);
        expect(moved).toHaveLength(1);
      }),
    );
  });

  test('refuses a row of another length or outside the cube', () => {
    expect(() => responseFromUnit([0.5], 1)).toThrow('quantiles must hold');
    expect(() => responseFromUnit(new Float64Array(responseInputCount(1)), 1)).toThrow('quantiles[0] must lie between');
  });
});

describe('half-block dose', () => {
  test('every product has its own, stronger at a higher potency', () => {
    for (const product of products) {
      expect(halfBlockDoseAt(0)[product]).toBe(halfBlockDose[product].median);
      expect(halfBlockDoseAt(1)[product]).toBeLessThan(halfBlockDoseAt(-1)[product]);
    }
  });
});
