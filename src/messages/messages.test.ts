import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogues, english, type MessageKey } from './catalogue.ts';
import { languageFor, languages } from './language.ts';
import { speakEverything } from './speak-everything.ts';
import { voiceOf } from './voice.ts';

speakEverything();

/** Places of a sentence: names in braces, nested ones as well. */
function placesOf(text: string): string[] {
  const places = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as { type?: number; value?: unknown; options?: Record<string, unknown> };
      if (type !== 0 && type !== 7 && typeof value === 'string') places.add(value);
      if (options !== undefined) Object.values(options).forEach(visit);
      if ('value' in node && typeof value === 'object') visit(value);
    }
  };
  visit(new IntlMessageFormat(text, 'en').getAst());
  return [...places].sort();
}

describe('messages', () => {
  const keys = Object.keys(english) as MessageKey[];

  it('can all be read, and ask for the same in every language', () => {
    for (const { id } of languages) {
      for (const key of keys) {
        const text = catalogues[id][key];
        if (text === undefined) continue;
        expect(text.trim(), `${id} ${key}`).not.toBe('');
        expect(placesOf(text), `${id} ${key}`).toEqual(placesOf(english[key]));
      }
    }
  });

  it('names a sentence whose place stays empty', () => {
    expect(() => voiceOf('en').say('frame.range', { lo: '1' })).toThrow(/frame\.range/);
  });

  it('prints numbers and lists as the language writes them', () => {
    expect(voiceOf('en').range(-0.25, 1.5, 'mm', 2)).toBe('\u22120.25 to 1.50 mm');
    expect(voiceOf('es').range(-0.25, 1.5, 'mm', 2)).toBe('\u22120,25 a 1,50 mm');
    expect(voiceOf('en').number(-0.01)).toBe('0.0');
    expect(voiceOf('en').number(Number.NaN)).toBe('\u2014');
    expect([0.26, 0.04, -0.04, -0.26].map((value) => voiceOf('es').change(value))).toEqual([
      '+0,3',
      '0,0',
      '0,0',
      '\u22120,3',
    ]);
    expect([1, 2.5, 0.125].map((value) => voiceOf('es').shortest(value))).toEqual(['1', '2,5', '0,125']);
    expect(voiceOf('es').list(['uno', 'dos', 'tres'])).toBe('uno, dos y tres');
  });

  it('finds the language that is wished for', () => {
    expect(languageFor(['fr-CA', 'es-MX', 'en'])).toBe('es');
    expect(languageFor(['fr'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
