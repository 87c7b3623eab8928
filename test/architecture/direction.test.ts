import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTheHouse, type House } from './copy-of-the-house.ts';

/** Files that break a rule, and the rule that must name them. */
const planted = [
  {
    breaks: 'direction-mechanics',
    what: 'mechanics hears of toxin',
    path: 'src/mechanics/planted-door.ts',
    text: "import * as pharmacology from '#pharmacology';\nexport const planted = pharmacology;\n",
  },
  {
    breaks: 'direction-mechanics',
    what: 'mechanics hears of toxin in its types only',
    path: 'src/mechanics/planted-type.ts',
    text: "import type * as pharmacology from '#pharmacology';\nexport type Planted = typeof pharmacology;\n",
  },
  {
    breaks: 'direction-forecast',
    what: 'forecast enters measure beside its door',
    path: 'src/forecast/planted-window.ts',
    text: "import * as names from '../measure/names.ts';\nexport const planted = names;\n",
  },
  {
    breaks: 'direction-measure',
    what: 'a science imports a shell',
    path: 'src/measure/planted-shell.ts',
    text: "import { serveStudio } from '../server/index.ts';\nexport const planted = serveStudio;\n",
  },
  {
    breaks: 'direction-server',
    what: 'one shell imports another',
    path: 'src/server/planted-shell.ts',
    text: "import { main } from '../cli/main.ts';\nexport const planted = main;\n",
  },
  {
    breaks: 'pure-numerics',
    what: 'a domain folder sees Node',
    path: 'src/numerics/planted-node.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  {
    breaks: 'pure-plan',
    what: 'a domain folder imports a package',
    path: 'src/plan/planted-package.ts',
    text: "import { Hono } from 'hono';\nexport const planted = Hono;\n",
  },
  {
    breaks: 'known-folder',
    what: 'a folder without a row',
    path: 'src/helpers/planted.ts',
    text: "import { serveStudio } from '../server/index.ts';\nexport const planted = serveStudio;\n",
  },
  {
    breaks: 'no-circle',
    what: 'two files that import each other',
    path: 'src/units/planted-circle.ts',
    text: "import { other } from './planted-other.ts';\nexport const planted = (): unknown => other;\n",
  },
];
const otherHalfOfTheCircle =
  "import { planted } from './planted-circle.ts';\nexport const other = (): unknown => planted;\n";

describe('direction', () => {
  let house: House;
  let untouched: { exitCode: number; output: string };
  let violated: { exitCode: number; output: string };

  beforeAll(async () => {
    house = copyTheHouse();
    untouched = await house.check('direction');
    for (const { path, text } of planted) house.plant(path, text);
    house.plant('src/units/planted-other.ts', otherHalfOfTheCircle);
    violated = await house.check('direction');
  });
  afterAll(() => house.remove());

  test('every folder imports as architecture.json says', () => {
    expect(untouched.output).toMatch(/^direction: \d+ modules/);
    expect(untouched.exitCode).toBe(0);
  });

  test('a planted violation fails the check', () => expect(violated.exitCode).toBe(1));

  test.each(planted)('$what: caught by $breaks', ({ breaks, path }) => {
    const caught = violated.output.split('\n').filter((line) => line.startsWith(`${breaks}: `));
    expect(caught.some((line) => line.includes(path))).toBe(true);
  });

  test('says so when it does not see the imports', async () => {
    const blind = copyTheHouse();
    try {
      blind.plant('src/units/planted-unseen.ts', "/*\nimport { a } from './planted-nowhere.ts';\n*/\nexport {};\n");
      const { exitCode, output } = await blind.check('direction');
      expect(output).toContain('blind: src/units/planted-unseen.ts imports 1 modules, 0 were seen');
      expect(exitCode).toBe(1);
    } finally {
      blind.remove();
    }
  });
});
