import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/philtrum.mjs', import.meta.url));

test('simulate answers for the brow where a plan has its sites there, by the sex of the built-in face', async () => {
  const heightOf = async (face: string) => {
    const args = [launcher, 'simulate', '--face', face, '--plan', 'brow-lift', '--weeks', '0,2', '--json'];
    const text = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    });
    const { ok, outcomes } = JSON.parse(text);
    expect([ok, Object.keys(outcomes)]).toEqual([true, ['browRest', 'browRaise', 'frown']]);
    expect(outcomes.browRest.browHeightMedial.change['0']).toBe(0);
    expect(outcomes.browRest.browHeightMedial.change['2']).toBeGreaterThan(0.1);
    return outcomes.browRest.browHeightMid.untreated;
  };
  expect(await heightOf('reference-male')).toBeLessThan((await heightOf('thin-lip')) - 1);
}, 60_000);
