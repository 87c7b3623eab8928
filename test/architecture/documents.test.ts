import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Relative targets of links and pictures, without what follows a #. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!.replace(/#.*$/, ''));
  return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** Paths of the checkout that are named in the text as code, such as `src/measure/names.ts`. */
function pathsIn(text: string): string[] {
  const named = text.matchAll(/`((?:src|test|scripts|docs|bin|examples|bench)\/[\w./-]+)`/g);
  return [...named].map((match) => match[1]!);
}

describe('documents', () => {
  test('are found', () => expect(documents).toContain('CONTRIBUTING.md'));

  test.each(documents)('%s names only files that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const linked = linksIn(text).map((target) => join(dirname(document), target));
    const missing = [...linked, ...pathsIn(text)].filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('CONTRIBUTING shows the folders of architecture.json, in its words', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const { folders }: { folders: { folder: string; purpose: string }[] } = JSON.parse(
      readFileSync(join(root, 'architecture.json'), 'utf8'),
    );
    const rows = folders.map(({ folder, purpose }) => `| \`${folder}\` | ${purpose} |`);
    expect(text).toContain(rows.join('\n'));
  });
});
