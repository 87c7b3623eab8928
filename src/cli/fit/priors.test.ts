import { describe, expect, test } from 'vitest';
import { parsePriors } from '#forecast';
import { type Posterior, priorsOf } from '#identify';
import { physiologyPriors } from '#mechanics';

/** A posterior of the body and one jaw, every input at the same place of its prior, neighbours alike. */
function bodyAt(mean: number, sd: number, alike: number): Posterior {
  const names = [...Object.keys(physiologyPriors), 'jaw.smile'];
  const covariance = names.flatMap((_, a) => names.map((_, b) => sd * sd * alike ** Math.abs(a - b)));
  const none = { parameters: [], jaws: [], strengths: [], pulls: [], confounded: [] };
  return { ...none, names, mean: names.map(() => mean), covariance };
}

describe('priors written from motion', () => {
  test.each([
    [0, 1, 0],
    [0.7, 0.4, 0.6],
    [3, 0.2, -0.5],
    [-3, 1e-6, 0.99],
  ])('are accepted by a forecast as they were written: middle %d, spread %d, likeness %d', (mean, sd, alike) => {
    const written = priorsOf(bodyAt(mean, sd, alike));
    expect(parsePriors(JSON.parse(JSON.stringify(written)))).toEqual({ ok: true, priors: {}, person: written.person });
    expect(written.person.inputs).toEqual(Object.keys(physiologyPriors));
    expect(written.person.covariance[1][2]).toBe(sd * sd * alike);
  });
});
