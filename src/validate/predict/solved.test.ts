import { describe, expect, it } from 'vitest';
import { priorBelief } from '../belief/belief.ts';
import { readTargets } from '../targets/read-targets.ts';
import type { SolvedLip, SolvedLips } from '../treatment/solved-lips.ts';
import { answerTargets, needsLips } from '../validate.ts';

const lip = (lift: number, forward: number): SolvedLip => ({
  philtrumLength: { unit: 'mm', untreated: 14, change: { 0: -5 * lift, 4: 0 } },
  incisorShow: { unit: 'mm', untreated: 2, change: { 0: lift } },
  upperLipAreaMm2: { unit: 'mm2', untreated: 200, change: { 0: 40 * lift } },
  upperProtrusion: { unit: 'mm', untreated: 0, change: { 0: forward, 4: forward } },
  upperLipProjection: { unit: 'mm', untreated: 3, change: {} },
});
const lips: SolvedLips = { lifted: [lip(1, 0.2), lip(0.9, 0.1), lip(1.1, 0.3)], filled: [lip(0, 0.5)] };

function answerTo(procedure: string, measure: string, unit: string, sites: string | null) {
  const row = { id: 'a', study: 's', procedure, measure, unit, population: 'adults', product: null, sites, n: 12 };
  const read = readTargets([{ ...row, units_per_site: null, timepoint_weeks: null, source: 'x', status: 'seen' }]);
  if (!read.ok) throw new Error(read.detail);
  expect(needsLips(read.targets)).toBe(true);
  const options = { belief: priorBelief, seed: 1, repetitions: 2, mouths: new Map() };
  expect(() => answerTargets(read.targets, options)).toThrow(/needs solved lips/);
  return answerTargets(read.targets, { ...options, lips })[0];
}

describe('lips that are solved for a row', () => {
  it('follow the skin taken out, as written or 5 mm', () => {
    const lift = 'subnasal lip lift, cadaver';
    const usual = answerTo(lift, 'incisor show change', 'mm', null);
    const twice = answerTo(lift, 'incisor show change', 'mm', '10 mm below the nose');
    expect(usual.predicted).toBeCloseTo(1, 12);
    expect(twice.predicted).toBeCloseTo(2, 12);
    expect(usual.lo90).toBeLessThan(1);
    expect(answerTo(lift, 'vermilion area change', 'percent', null).predicted).toBeCloseTo(20, 12);
  });

  it('go forward of a line that holds still, and close the angle below the nose', () => {
    const forward = answerTo('HA lip filler', 'change of Ls to S-line distance', 'mm', 'lips');
    expect(forward.predicted).toBeGreaterThan(0.45);
    expect(forward.predicted).toBeLessThan(0.5);
    const angle = answerTo('HA lip filler', 'change of nasolabial angle', 'degrees', 'lips').predicted!;
    expect(angle).toBeCloseTo(((Math.atan2(3, 14) - Math.atan2(3.5, 14)) * 180) / Math.PI, 12);
  });
});
