import { expect, test } from 'vitest';
import { csvTable } from './csv.ts';

test('fields with commas, quotes and line breaks are quoted; null is empty', () => {
  const lines = [
    ['a, b', 'say "p"', null],
    ['one\ntwo', true, -0.5],
  ];
  expect(csvTable(['x', 'y', 'z'], lines)).toBe('x,y,z\r\n"a, b","say ""p""",\r\n"one\ntwo",true,-0.5\r\n');
});
