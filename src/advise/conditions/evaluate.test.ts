import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Known, numberKnown } from '../situation/situation.ts';
import { cellsOf } from './cells.ts';
import type { Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';

const gum = { path: 'finding.gumMm', above: 'gumShows' } as const;
const child = { path: 'answer.age', below: 'adultAge' } as const;
const plays = { path: 'answer.windInstrument', is: 'for-a-living' } as const;

describe('a condition', () => {
  it('that is not known is left unknown only where it could turn the whole', () => {
    const situation = new Map<string, Known>([['answer.age', exactly(30, 'year')]]);
    expect(evaluate({ all: [gum, child] }, situation)).toBe('no');
    expect(evaluate({ any: [gum, child] }, situation)).toBe('unknown');
    expect(evaluate({ any: [gum, { not: child }] }, situation)).toBe('yes');
    expect(evaluate({ not: gum }, situation)).toBe('unknown');
  });

  it('cannot be told where an interval lies on both sides of a limit', () => {
    const at = (lo: number, hi: number) =>
      evaluate(gum, new Map([['finding.gumMm', numberKnown(null, [lo, hi], 'mm')]]));
    expect([at(2.1, 3), at(1, 2), at(1.5, 2.5)]).toEqual(['yes', 'no', 'unknown']);
    expect(evaluate(child, new Map([['answer.age', exactly(18, 'year')]]))).toBe('no');
  });
});

const comparison = fc.constantFrom<Condition>(gum, child, plays, { path: 'finding.gumMm', below: 'noGum' });
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.record({ not: tie('condition') }) as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
  ),
}));

it('what is decided without an input stays so whatever the input turns out to be', () => {
  fc.assert(
    fc.property(condition, fc.nat(), (when, pick) => {
      const cells = [...cellsOf([when])];
      const all = new Map(
        cells.map(([path, values], i) => [path, values[(pick >> (2 * i)) % values.length]!] as const),
      );
      const some = new Map([...all].filter((_, i) => ((pick >> (8 + i)) & 1) === 1));
      const early = evaluate(when, some);
      if (early !== 'unknown') expect(evaluate(when, all)).toBe(early);
      expect(evaluate(when, all)).not.toBe('unknown');
    }),
    { numRuns: 500, seed: 1 },
  );
});
