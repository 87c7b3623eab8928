import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Rows of the table that names tests, without its head: hazard or threat, what it does, what holds it, tests. */
function rowsOf(guide: string): string[][] {
  const text = readFileSync(join(root, 'docs/guides', guide), 'utf8');
  const [, table = ''] = text.split(/^\| .* \| tests \|\n\| --- .*\n/m);
  return table
    .slice(0, table.search(/^(?!\|)/m))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}

/** Every test that a row names: file, and the title as the file writes it. */
function testsIn(rows: readonly string[][]): [string, string, string][] {
  return rows.flatMap(([hazard = '', , , tests = '']) =>
    tests.split(/;\s*(?=`)/).map((named): [string, string, string] => {
      const [path = '', title = ''] = named.split(' › ');
      return [hazard, path.replaceAll('`', ''), title];
    }),
  );
}

describe.each(['hazards.md', 'threat-model.md'])('the list of %s', (guide) => {
  const rows = rowsOf(guide);

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

  it.each(testsIn(rows))('%s: %s › %s is a test', (_, path, title) => {
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
