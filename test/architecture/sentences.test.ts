import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looseSentences } from './loose-sentences.ts';

const source = join(import.meta.dirname, '../../src');

/** Where every text for people comes from the catalogue. */
const spoken = [
  'report/charts',
  'report/clip',
  'report/comparison',
  'report/forecast',
  'report/words',
  'web/account',
  'web/accounts',
  'web/answers',
  'web/chart',
  'web/keeping',
  'web/charts',
  'web/cohorts',
  'web/compare',
  'web/consents',
  'web/decide',
  'web/evidence',
  'web/extracts',
  'web/frame',
  'web/face',
  'web/follow-up',
  'web/landing',
  'web/mirror',
  'web/motion',
  'web/mouth',
  'web/odds',
  'web/outcomes',
  'web/plan',
  'web/questions',
  'web/rating',
  'web/registry',
  'web/replay',
  'web/state/compared',
  'web/teach',
];

/** Names that are the same in every language, and what is no language. */
const properNames = new Set(['Philtrum', 'own case', 'xMidYMid slice', "600 14px 'Source Sans 3', sans-serif"]);

function filesIn(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture)\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

describe('texts for people', () => {
  it.each(spoken)('of %s come from the catalogue', (folder) => {
    const files = filesIn(folder);
    expect(files.length).toBeGreaterThan(1);
    const loose = files.flatMap((path) =>
      looseSentences(path, readFileSync(join(source, path), 'utf8'))
        .filter(({ text }) => !properNames.has(text))
        .map(({ line, text }) => `${path}:${line} ${text}`),
    );
    expect(loose).toEqual([]);
  });

  it('are found between tags, in what is read out, and in strings', () => {
    const planted = `
      import { thing } from 'some where else';
      const title = \`Lift of \${mm} mm\`;
      const quiet = new Error('the developer reads this one');
      export const Planted = () => (
        <p class="one two" aria-label="Upper">
          Red lip {thing('planted.key')} <b title={wide ? 'open wide' : key}>12 %</b>
        </p>
      );`;
    expect(looseSentences('planted.tsx', planted).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '3 Lift of \u2026 mm',
      '6 Upper',
      '7 Red lip',
      '7 open wide',
    ]);
  });
});
