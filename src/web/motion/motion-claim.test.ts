import { describe, expect, test } from 'vitest';
import { voiceOf } from '#messages';
import { motionClaim } from './motion-claim.ts';
import type { OutcomeRow } from './outcome-rows.ts';

const change = (p05: number, p50: number, p95: number) => ({ p05, p25: p05, p50, p75: p95, p95, mean: p50, n: 1000 });
const ratio = (p05: number, p50: number, p95: number): OutcomeRow => ({
  measure: 'motionRatio',
  kind: 'ratio',
  untreated: 1,
  change: change(p05, p50, p95),
});
const lip = (p05: number, p50: number, p95: number): OutcomeRow => ({
  measure: 'upperVermilionHeight',
  kind: 'mm',
  untreated: 6,
  change: change(p05, p50, p95),
});

const english = voiceOf('en');
const at = (week: number) => ({ week, plan: '4 × 1 U' });

describe('motionClaim', () => {
  test('says what moves less, and how sure', () => {
    const { claim, lead } = motionClaim(english, [ratio(-0.34, -0.14, -0.03)], 'smile', at(2));
    expect(claim).toBe('The smile may lift less than it does now.');
    expect(lead).toContain('two weeks after 4 × 1 U');
    expect(lead).toContain('0.86 times as far; in 90 of them, between 0.66 and 0.97');
  });

  test('claims nothing inside what photos cannot show', () => {
    expect(motionClaim(english, [lip(-0.3, 0.1, 0.5)], 'rest', at(2)).claim).toContain('too small for a photo to show');
    expect(motionClaim(english, [lip(0.1, 0.9, 1.6)], 'rest', at(2)).claim).toContain('may show more');
    expect(motionClaim(english, [lip(-1.6, -0.9, -0.1)], 'rest', at(2)).claim).toContain('may show less');
  });

  test('a force is given as a share of its own', () => {
    const seal: OutcomeRow = {
      measure: 'sealForceN',
      kind: 'force',
      untreated: 0.5,
      change: change(-0.2, -0.1, 0),
    };
    const { claim, lead } = motionClaim(english, [seal], 'straw', at(4));
    expect(claim).toBe('The grip on a straw may be weaker than it is now.');
    expect(lead).toContain('pressed 0.80 times as hard; in 90 of them, between 0.60 and 1.00');
  });

  test('never promises', () => {
    for (const row of [ratio(-0.5, -0.2, 0), ratio(0, 0.2, 0.5), ratio(-0.1, 0, 0.1)]) {
      for (const expression of ['smile', 'pucker', 'seal'] as const) {
        expect(motionClaim(english, [row], expression, at(2)).claim).toMatch(/ may /);
      }
    }
  });

  test('weeks are said in words, days and part weeks in numbers', () => {
    const leadAt = (week: number) => motionClaim(english, [ratio(-0.3, -0.1, 0)], 'smile', at(week)).lead;
    expect(leadAt(0)).toContain('before any injection');
    expect(leadAt(0.1)).toContain('1 day after');
    expect(leadAt(1)).toContain('one week after');
    expect(leadAt(2.5)).toContain('2.5 weeks after');
    expect(leadAt(12)).toContain('12 weeks after');
  });
});
