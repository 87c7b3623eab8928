import { describe, expect, it } from 'vitest';
import { sourceOf } from '#sources';
import { claims } from './claims.data.ts';
import { disagreements } from './disagreements.data.ts';
import { sourcesFor } from './printable.ts';
import { stances, trend } from './stances.data.ts';

const bases = [...claims, ...disagreements.flatMap(({ sides }) => [...sides]), ...stances];

describe('evidence', () => {
  it('rests on something that patients may be shown', () => {
    const bare = bases.filter(({ sources }) => sourcesFor('patient', sources).length === 0);
    expect(bare).toEqual([]);
  });

  it('shows recalled sources to professionals alone', () => {
    const brand = disagreements.find(({ id }) => id === 'brand-spread');
    const { sources } = brand!.sides[0];
    expect(sourcesFor('professional', sources)).toContain('dealmeida2007');
    expect(sourcesFor('patient', sources)).toEqual(['brodsky2012']);
  });

  it('counts in the course of time what its source counted', () => {
    for (const { source, count, year } of trend) {
      expect(sourceOf(source)?.year).toBe(year);
      expect(sourceOf(source)?.n).toBe(count);
    }
  });
});
