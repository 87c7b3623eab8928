import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/catalogue.ts';
import { filesNeededBy } from './imports-of.ts';

const source = join(import.meta.dirname, '../../src');
const web = join(source, 'web');

/** Names of sentences by the part of the catalogue that holds them. */
const parts = new Map<string, ReadonlySet<string>>();
for (const part of readdirSync(join(source, 'messages/parts'))) {
  const { sentences } = await import(`../../src/messages/parts/${part}/en.ts`);
  parts.set(part, new Set(Object.keys(sentences)));
}

/** Something that is fetched when it is first opened: its file, and the parts that are fetched with it. */
interface Later {
  readonly file: string;
  readonly loads: readonly string[];
}

/** Everything of the studio behind an `import()`, with the names of parts that stand in the same statement. */
const later = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture)\.|vite\.config/.test(path))
  .flatMap((path) => {
    const code = readFileSync(join(web, path), 'utf8');
    return [...code.matchAll(/import\('(\.[^']+)'\)([\s\S]*?)(?:;|,\n {2}\w+:)/g)].map(
      ([, to = '', after = '']): Later => {
        const loads = [...after.matchAll(/'(\w+)'/g)].flatMap(([, name = '']) => (parts.has(name) ? [name] : []));
        return { file: join(web, dirname(path), to), loads };
      },
    );
  });

/** Names of sentences that a file may say: written out, or put together from a beginning. */
function saidIn(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const written = [...code.matchAll(/['`]([a-z][\w-]*(?:\.[\w-]+)+)['`]/gi)].map(([, key = '']) => key);
  const composed = [...code.matchAll(/`([a-z][\w-]*\.[^`\n$]*)\$\{/gi)].map(([, start = '']) => start);
  const keys = Object.keys(english);
  return [
    ...written.filter((key) => key in english),
    ...composed.flatMap((start) => keys.filter((key) => key.startsWith(start)).slice(0, 1)),
  ];
}

/** Sentences that would be asked for before their part was fetched, each with a file that says it. */
function missing(root: string, loads: readonly string[], before: readonly string[] = ['first']): string[] {
  const fetched = [...before, ...loads].map((part) => parts.get(part)!);
  return filesNeededBy(root)
    .filter((file) => !file.includes('/messages/'))
    .flatMap((file) => saidIn(file).map((key) => ({ file, key })))
    .filter(({ key }) => !fetched.some((part) => part.has(key)))
    .map(({ file, key }) => `${key} in ${relative(source, file)}`);
}

describe('the parts of the catalogue', () => {
  it('hold what the first page says', () => expect(missing(join(web, 'main.tsx'), [])).toEqual([]));

  it('hold what the page behind a patient’s link says', () =>
    // that page has no worker threads, whose one sentence the shared language state names
    expect(missing(join(web, 'answers/main.tsx'), ['visit', 'answers'], [])).toEqual([
      'fault.kernel in web/engine/fault.ts',
    ]));

  it('are found with what is fetched later', () => {
    expect(later.length).toBeGreaterThan(8);
    expect(later.find(({ file }) => file.endsWith('decide-screen.tsx'))?.loads).toContain('advice');
  });

  it.each(later.filter(({ loads }) => loads.length > 0))('$loads hold what $file says', ({ file, loads }) => {
    expect(missing(file, loads)).toEqual([]);
  });

  it('would be missed: Decide without the advice', () => {
    expect(missing(join(web, 'decide/decide-screen.tsx'), ['papers'])).not.toEqual([]);
  });
});
