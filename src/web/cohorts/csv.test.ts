import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

it('writes numbers in full, leaves what is not known empty, and quotes what needs it', () => {
  const rows = [
    ['plan', 'change'],
    ['flip, "half"', -0.1234567890123],
    ['none', null],
    ['line\nbreak', Number.NaN],
  ];
  expect(csvText(rows)).toBe('plan,change\r\n"flip, ""half""",-0.1234567890123\r\nnone,\r\n"line\nbreak",\r\n');
});

it('gives a spreadsheet no formula', () => {
  expect(csvText([['=HYPERLINK("x")', '+1', '@a', '-b', -1]])).toBe(`"'=HYPERLINK(""x"")",'+1,'@a,'-b,-1\r\n`);
});
