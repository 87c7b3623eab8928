import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readScript } from './read-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: unknown): string {
  const path = join(folder, 'script.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('what was asked for is read, an expression or a guided task or both', () => {
  const rest = { expression: 'rest', fromSeconds: 0, toSeconds: 2 };
  const puff = { guided: 'cheekPuff', fromSeconds: 3, toSeconds: 5 };
  const straw = { expression: 'straw', guided: 'straw', fromSeconds: 6, toSeconds: 8 };
  expect(readScript(written([rest, puff, straw]))).toEqual([rest, { ...puff, expression: null }, straw]);
});

test.each([
  [[{ fromSeconds: 0, toSeconds: 1 }], /script\[0\]: neither an expression nor a guided task/],
  [[{ guided: 'whistle', fromSeconds: 0, toSeconds: 1 }], /script\[0\]\.guided/],
  [[{ guided: 'cup', fromSeconds: 2, toSeconds: 1 }], /after fromSeconds/],
  [[{ guided: 'cup', fromSeconds: 0, toSeconds: 1, loud: true }], /loud/],
  [[], /script/],
])('%j is refused by name', (content, message) => {
  expect(() => readScript(written(content))).toThrow(message);
});
