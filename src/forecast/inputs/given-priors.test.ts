import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from '#numerics';
import { responsePriors } from '#pharmacology';
import { parsePriors, placeInOurs } from './given-priors.ts';

const document = (priors: unknown) => ({ schema: 'philtrum/priors@1', priors });
const person = {
  inputs: ['sigmaKpa', 'stiffness'],
  mean: [0.5, -0.2],
  covariance: [
    [0.5, 0.3],
    [0.3, 0.6],
  ],
};
const joint = (fields: object) => ({ schema: 'philtrum/priors@2', person: { ...person, ...fields } });
const sensitivity = { p05: 0.7, median: 0.9, p95: 1.4 };

describe('parsePriors', () => {
  it('accepts rising quantiles of sampled inputs, of the person and of the response', () => {
    const priors = { sensitivity, stiffness: { p05: 0.7, median: 0.8, p95: 0.9 } };
    expect(parsePriors(document(priors))).toEqual({ ok: true, priors });
  });

  it('accepts a person whose inputs are known together, beside single priors, since the second version', () => {
    expect(parsePriors({ ...joint({}), priors: { sensitivity } })).toEqual({
      ok: true,
      priors: { sensitivity },
      person,
    });
    expect(parsePriors(joint({}))).toEqual({ ok: true, priors: {}, person });
  });

  it.each([
    [[], /schema must be/],
    [{ schema: 'philtrum/priors@2' }, /priors must be an object/],
    [{ ...joint({}), schema: 'philtrum/priors@1' }, /person is not a field of priors; allowed: schema, priors\./],
    [{ ...joint({}), person: [] }, /person must be an object with inputs, mean, covariance/],
    [joint({ sd: 1 }), /person\.sd is not a field/],
    [joint({ inputs: [] }), /person\.inputs must be a list/],
    [joint({ inputs: ['sigmaKpa', 'charm'] }), /person\.inputs\[1\] must be one of these, each once: sigmaKpa/],
    [joint({ inputs: ['stiffness', 'stiffness'] }), /person\.inputs\[1\]/],
    [joint({ mean: [0.5] }), /person\.mean must be 2 numbers; allowed: -5 to 5/],
    [joint({ mean: [0.5, 7] }), /person\.mean/],
    [joint({ covariance: [[0.5, 0.3]] }), /person\.covariance must be 2 rows of 2 numbers; allowed: -1 to 1/],
    [
      joint({
        covariance: [
          [0.5, 0.3],
          [0.2, 0.6],
        ],
      }),
      /person\.covariance\[0\] differs from its column/,
    ],
    [
      joint({
        covariance: [
          [0.5, 0.6],
          [0.6, 0.5],
        ],
      }),
      /positive definite/,
    ],
    [{ ...joint({}), priors: { stiffness: { p05: 0.7, median: 0.8, p95: 0.9 } } }, /stiffness is said twice/],
    [{ ...document({}), draws: 3 }, /draws is not a field of priors; allowed: schema, priors/],
    [document(null), /priors must be an object/],
    [document({ charm: sensitivity }), /priors\.charm is not a sampled input; allowed: sigmaKpa/],
    [document({ sensitivity: { ...sensitivity, sd: 1 } }), /priors\.sensitivity\.sd is not a field/],
    [document({ sensitivity: { p05: 0.7, median: 0.9 } }), /priors\.sensitivity\.p95 is undefined; allowed: 0\.\d+ to/],
    [document({ sensitivity: { ...sensitivity, p05: -1 } }), /priors\.sensitivity\.p05 is -1; allowed/],
    [document({ sensitivity: { ...sensitivity, p95: 1e9 } }), /what the model was tried on/],
    [document({ sensitivity: { p05: 1.2, median: 0.9, p95: 1.4 } }), /is no distribution/],
  ])('refuses %j with the field and what is allowed', (json, sentence) => {
    const parsed = parsePriors(json);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.detail).toMatch(sentence);
  });
});

describe('placeInOurs', () => {
  it('stays where it was when the prior given is ours', () => {
    fc.assert(
      fc.property(fc.constantFrom(...responsePriors), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (row, u) => {
        const { median, p05, p95, shape } = row.prior;
        fc.pre(shape !== 'logNormal' || Math.abs(Math.log((median * median) / (p05 * p95))) < 1e-9);
        expect(placeInOurs(row.name, { median, p05, p95 }, u)).toBeCloseTo(u, 9);
      }),
    );
  });

  it('meets the three quantiles that were given', () => {
    const { median, p05, p95 } = responsePriors.find(({ name }) => name === 'sensitivity')!.prior;
    const valueAt = (u: number) =>
      median * (p95 / p05) ** (inverseNormal(placeInOurs('sensitivity', sensitivity, u)) / 3.289707);
    expect(valueAt(0.05)).toBeCloseTo(sensitivity.p05, 4);
    expect(valueAt(0.5)).toBeCloseTo(sensitivity.median, 4);
    expect(valueAt(0.95)).toBeCloseTo(sensitivity.p95, 4);
  });
});
