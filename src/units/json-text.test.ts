import { expect, test } from 'vitest';
import { jsonText } from './json-text.ts';

test('lists of numbers and short records stand on one line; nothing is lost', () => {
  const long = Array.from({ length: 60 }, (_, i) => i / 3);
  const words = Array.from({ length: 30 }, (_, i) => `word ${i}`);
  const document = { name: 'a "b"', long, words, none: undefined, deep: [{ a: 1, b: null }, [], {}], ok: true };
  const text = jsonText(document);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
  expect(text).toContain(`\n "long": ${JSON.stringify(long)},\n`);
  expect(text).toContain('\n  {"a":1,"b":null},\n');
  expect(text).toContain('\n  "word 0",\n');
  expect(text.endsWith('\n}\n')).toBe(true);
});
