import { describe, expect, it } from 'vitest';
import type { Forecast } from '#forecast';
import { speakEverything, voiceOf } from '#messages';
import { builtInPlans } from '#plan';
import type { MouthMeasure } from '../documents/parts/mouth-measures.ts';
import { renderReport } from './render-report.ts';

speakEverything();
const changes = { p05: -0.3, p25: -0.2, p50: -0.15, p75: -0.1, p95: -0.02, mean: -0.15, n: 1000 };
const outcome = { unit: 'mm', untreated: { p05: 6, p50: 6.4, p95: 7 }, change: { 2: changes } };
const odds = {
  probability: 0.41,
  lo95: 0.35,
  hi95: 0.47,
  onsetWeek: 0.5,
  goneWeek: 9,
  goneWeekNineInTen: 14,
  byWeek: { 2: 0.4 },
  label: 'The lift can be seen',
  rule: 'Shorter by 0.8 mm or more.',
  sources: ['Tanikawa <2018>'],
};
const outline = Array.from({ length: 4 * 17 * 3 }, (_, i) => Math.sin(i) * 10);
const forecast: Forecast = {
  schema: 'philtrum/forecast@1',
  label: 'A plan',
  draws: 1000,
  seed: 41,
  weeks: [0, 2],
  outcomes: { rest: { upperVermilionHeight: outcome, philtrumLength: outcome } },
  events: { visibleLift: odds },
  notModelled: { eyelidPtosis: 'this plan gives nothing near the eye' },
  varianceShares: [
    {
      expression: 'rest',
      measure: 'upperLipLength',
      week: 2,
      operatorControls: 0.22,
      nobodyControls: 0.47,
      unknownAboutPatient: 0.31,
      byInput: [{ name: 'toneMarginalis', first: 0.2, total: 0.3 }],
    },
  ],
  surrogate: {
    order: 'full',
    heldOutP95Mm: 0.04,
    exactResolves: 0,
    worstMm: 0.11,
    byExpression: { rest: { p95Mm: 0.03, worstMm: 0.05 } },
    people: 24,
    refusedPeople: 1,
  },
  assumedParameters: { count: 2, list: ['toneMarginalis', 'effort'] },
  detectionLimitMm: 0.8,
  ghosts: { rest: [{ draw: 3, worst: true, outline, before: outline }] },
  provenance: { software: 'philtrum 0.1.0', parameters: '7c1e0000', seed: 41, kernel: 'abcdef012345' },
};
const measures: readonly MouthMeasure[] = [
  { name: 'upperVermilionHeight', value: 6.4, range: [5.9, 6.9], origin: 'measured' },
  { name: 'incisorShow', value: 1.5, range: [0, 4], origin: 'assumed' },
];
const voice = voiceOf('en');
const plan = { ...builtInPlans['lip-flip-4x1'], label: 'Flip <script>alert(1)</script>' };
const page = renderReport(forecast, { plan, face: 'reference-female', measures, voice });

describe('renderReport', () => {
  it('asks nothing of any host and runs nothing', () => {
    expect(page).not.toMatch(/(src|href|url)\s*[=(]/i);
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('says what it is before any number, and the emergency notice too', () => {
    const first = (text: string): number => page.indexOf(text);
    expect(first('A model, not a promise')).toBeGreaterThan(0);
    expect(first('Every use around the mouth is off-label.')).toBeGreaterThan(0);
    expect(first('call emergency services')).toBeLessThan(first('of 100'));
  });

  it('prints odds with their range, rule, assumptions, seed and marks', () => {
    for (const text of [
      '41 of 100',
      '35 to 47',
      'or both halves of the upper margin rise, by 0.8 mm or more.',
      'Tanikawa &lt;2018&gt;',
      'resting tone at the edge of the ring muscle (30)',
      'tone marginalis, effort',
      'seed 41',
      '7c1e0000',
      'abcdef012345',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('within 0.04 mm');
    expect(page).toContain('nothing near the eye');
  });

  it('prints the mouth as it is now, with what was assumed', () => {
    expect(page).toContain('<td class="number">6.4 mm</td><td class="number">5.9 to 6.9</td>');
    expect(page).toContain('<td class="number">assumed, 0.0 to 4.0</td>');
  });

  it('says everything that is ours in another language, with its numbers', () => {
    const other = renderReport(forecast, {
      plan,
      face: 'x',
      measures,
      voice: voiceOf('es'),
      font: 'data:font/woff2;base64,',
    });
    expect(other).toContain('<html lang="es" dir="ltr">');
    expect(other).toContain('41 de cada 100');
    expect(other).toContain('5,9 a 6,9');
    expect(other).toContain('\u22120,2 mm (\u22120,3 a 0,0)');
    expect(other).toContain('font/woff2');
    expect(other).not.toMatch(/of 100|the patient|Doing nothing|Emergency|At rest|nobody|tone at|margin rise|eyelid/);
  });

  it('names sides as the patient’s and gives doing nothing its own row', () => {
    expect(page).toContain('RIGHT and LEFT are the patient');
    expect(page).toContain('Doing nothing');
  });

  it('is well-formed: every element that opens closes', () => {
    const stack: string[] = [];
    const body = page.replace(/<!doctype[^>]*>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
    for (const [, close, name, self] of body.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
      if (self === '/' || ['meta', 'br'].includes(name)) continue;
      if (close === '') stack.push(name);
      else expect(stack.pop()).toBe(name);
    }
    expect(stack).toEqual([]);
  });

  it('says so when it is only the first estimate', () => {
    const first = {
      ...forecast,
      surrogate: { ...forecast.surrogate, order: 'first-order' as const, heldOutP95Mm: null, worstMm: null },
    };
    expect(renderReport(first, { plan, face: 'x', measures, voice })).toContain('First estimate');
  });
});
