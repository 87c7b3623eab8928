import { describe, expect, it } from 'vitest';
import { documentIn, isOneOf, listIn, numberIn, textIn } from './read-fields.ts';

const detail = (found: { readonly ok: boolean; readonly detail?: string }) => (found.ok ? null : found.detail);

describe('fields of a saved file', () => {
  it('are refused by name with what they may be', () => {
    expect(detail(numberIn({ at: 99 }, 'at', 'slides[2]', [-15, 15]))).toBe(
      'slides[2].at must be a number from -15 to 15.',
    );
    expect(detail(numberIn({ at: Number.NaN }, 'at', 'views[0]', [0, 1]))).toMatch(/views\[0\]\.at/);
    expect(detail(textIn({ note: 'x'.repeat(4001) }, 'note', 'views[0]'))).toMatch(
      /note must be a text of at most 4000/,
    );
    expect(detail(isOneOf({ moment: 'later' }, 'moment', 'views[1]', ['now', 'week']))).toBe(
      'views[1].moment must be one of now, week.',
    );
  });

  it('are read when they are sound', () => {
    expect(numberIn({ at: 3 }, 'at', 'x', [0, 5])).toEqual({ ok: true, value: 3 });
    expect(isOneOf({ moment: 'week' }, 'moment', 'x', ['now', 'week'])).toEqual({ ok: true, value: 'week' });
  });

  it('of a list stop at the first that is not sound, and name it', () => {
    const read = (entry: unknown, path: string) => numberIn({ at: entry }, 'at', path, [0, 5]);
    expect(listIn([1, 2], 'slides', read)).toEqual({ ok: true, value: [1, 2] });
    expect(detail(listIn([1, 7, 8], 'slides', read))).toBe('slides[1].at must be a number from 0 to 5.');
    expect(detail(listIn('no list', 'slides', read))).toMatch(/slides must be a list/);
  });

  it('belong to the document that was asked for', () => {
    expect(detail(documentIn('{', 'philtrum/talk@1'))).toBe('The file is not JSON.');
    expect(detail(documentIn('{"schema":"philtrum/views@1"}', 'philtrum/talk@1'))).toBe(
      'schema must be "philtrum/talk@1".',
    );
    expect(documentIn('{"schema":"philtrum/talk@1","title":"a"}', 'philtrum/talk@1').ok).toBe(true);
  });
});
