import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/guides/hazards.md'), 'utf8');

/** Rows of the table, without its head: hazard, harm, hold, tests. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

/** Every test that a row names: file, and the title as the file writes it. */
const namedTests = rows.flatMap(([hazard = '', , , tests = '']) =>
  tests.split(/;\s*(?=`)/).map((named): [string, string, string] => {
    const [path = '', title = ''] = named.split(' › ');
    return [hazard, path.replaceAll('`', ''), title];
  }),
);

describe('the list of hazards', () => {
  it('names for each what it does, what holds it and a test', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row).toHaveLength(4);
      expect(
        row.every((cell) => cell.length > 15 || row[0] === cell),
        row[0],
      ).toBe(true);
    }
  });

  it.each(namedTests)('%s: %s › %s is a test', (_, path, title) => {
    expect(existsSync(join(root, path)), path).toBe(true);
    expect(title.length).toBeGreaterThan(5);
    expect(titlesOf(path)).toContain(title);
  });
});

function titlesOf(path: string): string[] {
  const calls = readFileSync(join(root, path), 'utf8').matchAll(
    /\b(?:it|test)(?:\.each\(.*?\))?\(\s*(['"`])(.*?)\1,/gs,
  );
  return [...calls].map(([, , title = '']) => title);
}
