import { describe, expect, it } from 'vitest';
import { atWeeks } from './outcome-table.ts';
import { readNames } from './solved-columns.ts';
import { summariseOutcomes } from './summarise.ts';
import { startTable } from './table-writer.ts';

const teeth = { incisorEdgeY: -2, gingivaY: 8 };

/** Outputs of a solve that are 0 but for those given. */
function outputs(values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(readNames, (name) => values[name] ?? 0);
}

function oneDraw(expression: 'rest' | 'smile', untreated: Record<string, number>, change: Record<string, number>) {
  const { table, write } = startTable({ expression, teeth, drawCount: 1, weeks: [2] });
  write(0, 0, { untreated: outputs(untreated), change: outputs(change) });
  const of = (measure: string) => [table.untreated.get(measure)![0], table.change.get(measure)![0]];
  return { table, of };
}

describe('startTable', () => {
  it('shows gum only above the gingiva, so that a drop hides gum first and teeth after', () => {
    const margin = 'outline.upperMargin.8.y';
    const lower = { 'outline.lowerMargin.8.y': -6 };
    const { of } = oneDraw('smile', { [margin]: 9.5, ...lower }, { [margin]: -2.5 });
    expect(of('gingivalShow')).toEqual([1.5, -1.5]);
    expect(of('incisorShow')[0]).toBeCloseTo(10, 12);
    expect(of('incisorShow')[1]).toBeCloseTo(-1, 12);
  });

  it('adds the larger difference between the sides as asymmetry, whichever side moved', () => {
    const { of } = oneDraw('smile', {}, { marginLiftLeft: -1, commissureHeightRight: 0.25 });
    expect(of('asymmetryMm')).toEqual([0, 1]);
  });

  it('keeps motion against the untreated motion, and says nothing where there was none', () => {
    const moving = oneDraw('smile', { marginExcursion: 4 }, { marginExcursion: -1 });
    expect(moving.of('motionRatio')).toEqual([1, -0.25]);
    const still = oneDraw('smile', { marginExcursion: 0.1 }, { marginExcursion: -0.05 });
    expect(still.of('motionRatio')[1]).toBeNaN();
  });

  it('measures a path from rest by the change itself, which is never negative', () => {
    const { of } = oneDraw('rest', {}, { 'outline.upperMargin.8.y': -0.3, 'outline.upperMargin.8.z': 0.4 });
    expect(of('marginExcursion')[1]).toBeCloseTo(0.5, 12);
    expect(of('motionRatio')[0]).toBeNaN();
  });
});

describe('atWeeks', () => {
  const table = {
    expression: 'rest' as const,
    drawCount: 2,
    weeks: [0, 2, 4],
    untreated: new Map([['philtrumLength', Float64Array.of(13, 14)]]),
    change: new Map([['philtrumLength', Float64Array.of(0, 0, 1, 2, 3, 6)]]),
  };

  it('keeps evaluated weeks as they are and interpolates between them', () => {
    expect([...atWeeks(table, [0, 1, 2, 3]).change.get('philtrumLength')!]).toEqual([0, 0, 0.5, 1, 1, 2, 2, 4]);
  });

  it('refuses weeks that were not spanned', () => {
    expect(() => atWeeks(table, [5])).toThrow(/weeks holds 5; allowed 0 to 4/);
  });
});

describe('summariseOutcomes', () => {
  it('gives quantiles of the draws that can say, and leaves out measures that none can', () => {
    const { table } = oneDraw('rest', { philtrumLength: 13 }, { philtrumLength: -0.2 });
    const outcomes = summariseOutcomes(table);
    expect(outcomes['philtrumLength'].change['2']).toMatchObject({ p05: -0.2, p50: -0.2, p95: -0.2, n: 1 });
    expect(outcomes['philtrumLength'].unit).toBe('mm');
    expect(outcomes['motionRatio']).toBeUndefined();
  });
});
