import { describe, expect, test } from 'vitest';
import { motionClaim } from './motion-claim.ts';
import type { OutcomeRow } from './outcome-rows.ts';

const change = (p05: number, p50: number, p95: number) => ({ p05, p25: p05, p50, p75: p95, p95, mean: p50, n: 1000 });
const ratio = (p05: number, p50: number, p95: number): OutcomeRow => ({
  measure: 'motionRatio',
  label: 'Upper lip moves',
  kind: 'ratio',
  untreated: 1,
  change: change(p05, p50, p95),
});
const lip = (p05: number, p50: number, p95: number): OutcomeRow => ({
  measure: 'upperVermilionHeight',
  label: 'Upper red lip shows',
  kind: 'mm',
  untreated: 6,
  change: change(p05, p50, p95),
});

describe('motionClaim', () => {
  test('says what moves less, and how sure', () => {
    const { claim, lead } = motionClaim([ratio(-0.34, -0.14, -0.03)], 'smile', 2, '4 × 1 U');
    expect(claim).toBe('The smile may lift less than it does now.');
    expect(lead).toContain('two weeks after 4 × 1 U');
    expect(lead).toContain('0.86 times as far; in 90 of them, between 0.66 and 0.97');
  });

  test('claims nothing inside what photos cannot show', () => {
    expect(motionClaim([lip(-0.3, 0.1, 0.5)], 'rest', 2, '4 × 1 U').claim).toContain('too small for a photo to show');
    expect(motionClaim([lip(0.1, 0.9, 1.6)], 'rest', 2, '4 × 1 U').claim).toContain('may show more');
    expect(motionClaim([lip(-1.6, -0.9, -0.1)], 'rest', 2, '4 × 1 U').claim).toContain('may show less');
  });

  test('a force is given as a share of its own', () => {
    const seal: OutcomeRow = {
      measure: 'sealForceN',
      label: '',
      kind: 'force',
      untreated: 0.5,
      change: change(-0.2, -0.1, 0),
    };
    const { claim, lead } = motionClaim([seal], 'straw', 4, '4 × 1 U');
    expect(claim).toBe('The grip on a straw may be weaker than it is now.');
    expect(lead).toContain('pressed 0.80 times as hard; in 90 of them, between 0.60 and 1.00');
  });

  test('never promises', () => {
    for (const row of [ratio(-0.5, -0.2, 0), ratio(0, 0.2, 0.5), ratio(-0.1, 0, 0.1)]) {
      for (const expression of ['smile', 'pucker', 'seal'] as const) {
        expect(motionClaim([row], expression, 2, 'x').claim).toMatch(/ may /);
      }
    }
  });
});
