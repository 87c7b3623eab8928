import { describe, expect, test } from 'vitest';
import { parsePriors } from '#forecast';
import { type Posterior, priorsOf } from '#identify';
import { physiologyPriors } from '#mechanics';

/** A posterior of the body alone, every input at the same place of its prior. */
function bodyAt(mean: number, sd: number): Posterior {
  const names = Object.keys(physiologyPriors);
  const covariance = new Float64Array(names.length ** 2);
  names.forEach((_, k) => {
    covariance[k * names.length + k] = sd * sd;
  });
  const none = { parameters: [], jaws: [], strengths: [], pulls: [], confounded: [] };
  return { ...none, names, mean: names.map(() => mean), covariance: [...covariance] };
}

describe('priors written from motion', () => {
  test.each([
    [0, 1],
    [0.7, 0.4],
    [3, 0.2],
    [-3, 1e-6],
  ])('are accepted by a forecast: middle %d, spread %d', (mean, sd) => {
    expect(parsePriors(JSON.parse(JSON.stringify(priorsOf(bodyAt(mean, sd)))))).toMatchObject({ ok: true });
  });

  test('say what was found: an unmoved posterior is our prior', () => {
    const { priors } = priorsOf(bodyAt(0, 1));
    expect(priors.stiffness!.median).toBeCloseTo(physiologyPriors.stiffness.median, 9);
    expect(priors.stiffness!.p95).toBeCloseTo(physiologyPriors.stiffness.p95, 1);
  });
});
