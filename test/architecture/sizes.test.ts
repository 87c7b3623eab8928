import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTheHouse, type House } from './copy-of-the-house.ts';

const statements = (count: number): string => Array.from({ length: count }, (_, i) => `  use(${i});\n`).join('');

const planted = [
  { path: 'src/units/planted-long-file.ts', text: '// one line\n'.repeat(401), complaint: '401 lines, at most 400' },
  {
    path: 'src/units/planted-long-function.ts',
    text: `export function planted(use: (i: number) => void) {\n${statements(60)}}\n`,
    complaint: 'planted has 62 lines, at most 60',
  },
  {
    path: 'src/units/planted-parameters.ts',
    text: 'export const planted = (a: 1, b: 2, c: 3, d: 4, e: 5, f: 6) => [a, b, c, d, e, f];\n',
    complaint: 'planted takes 6 parameters, at most 5',
  },
  {
    path: 'src/units/planted-chance.ts',
    text: 'export const planted = () => Math.random();\n',
    complaint: 'Math.random: draw from a stream',
  },
  {
    path: 'src/numerics/planted-star.ts',
    text: "export * from '#units';\n",
    complaint: "export * from '#units'",
  },
  { path: 'src/units/utils/planted.ts', text: 'export const planted = 1;\n', complaint: 'no utils folder' },
  { path: 'src/misc/planted.ts', text: 'export const planted = 1;\n', complaint: 'has no row in architecture.json' },
];

describe('sizes', () => {
  let house: House;
  let result: { exitCode: number; output: string };

  beforeAll(async () => {
    house = copyTheHouse();
    for (const { path, text } of planted) house.plant(path, text);
    for (let i = 0; i < 15; i++) house.plant(`src/units/crowded/planted-${i}.ts`, 'export {};\n');
    result = await house.check('sizes');
  });
  afterAll(() => house.remove());

  test('a planted violation fails the check', () => expect(result.exitCode).toBe(1));

  test.each(planted)('$path: $complaint', ({ path, complaint }) => {
    const folder = path.split('/').slice(0, -1).join('/');
    const lines = result.output.split('\n').filter((line) => line.startsWith(path) || line.startsWith(`${folder}:`));
    expect(lines.join('\n')).toContain(complaint);
  });

  test('a crowded folder', () => expect(result.output).toContain('src/units/crowded: 15 files, at most 14'));
});
