import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Answer } from '#validate';

const run = promisify(execFile);
const program = new URL('../../bin/philtrum.mjs', import.meta.url).pathname;

test('philtrum validate meets the listed studies as often as its intervals say, and every sign but those it names', async () => {
  const { stdout } = await run(process.execPath, [program, 'validate', '--json'], { maxBuffer: 2 ** 26 });
  const { targets }: { targets: readonly Answer[] } = JSON.parse(stdout);
  const numbers = targets.filter(({ agrees, sign }) => agrees !== null && sign === null);
  const inside = numbers.filter(({ agrees }) => agrees === true).length / numbers.length;
  expect(inside).toBeGreaterThan(0.8);
  expect(inside).toBeLessThan(0.98);
  const signs = targets.filter(({ agrees, sign }) => agrees !== null && sign !== null);
  expect(signs.filter(({ agrees }) => agrees === false).length).toBeLessThanOrEqual(1);
});
