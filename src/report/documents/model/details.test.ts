import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDetails } from './details.ts';

const schema = 'philtrum/details@1';
const detailOf = (json: unknown): string => {
  const parsed = parseDetails(json);
  return parsed.ok ? '' : parsed.detail;
};

describe('parseDetails', () => {
  it('reads what is there, trimmed, and takes empty and null for missing', () => {
    const json = { schema, date: '2026-12-01', injector: { name: '  B. ', role: '', register: null } };
    expect(parseDetails(json)).toEqual({ ok: true, details: { date: '2026-12-01', 'injector.name': 'B.' } });
  });

  it('refuses by path what it does not know or cannot be', () => {
    expect(detailOf({ schema, injector: { nmae: 'B.' } })).toMatch(/details\.injector\.nmae is not known/);
    expect(detailOf({ schema, date: '2026-02-30' })).toMatch(/details\.date must be a day such as/);
    expect(detailOf({ schema, fee: { arrangement: 'cheap' } })).toMatch(/one of full, discount, free, inReturn/);
    expect(detailOf({ schema, patient: { name: 3 } })).toMatch(/details\.patient\.name must be text/);
    expect(detailOf({ schema, patient: { name: 'x'.repeat(121) } })).toMatch(/at most 120 characters/);
    expect(detailOf({})).toMatch(/details\.schema/);
  });

  it('answers any document with a value, never a crash', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
        expect(typeof parseDetails({ ...rest, schema }).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
