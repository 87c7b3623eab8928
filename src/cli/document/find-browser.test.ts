import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('takes the browser that is named before one on the path, and refuses a name that is not there', () => {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const [named, found] = [join(folder, `mine${ending}`), join(folder, `chromium${ending}`)];
  for (const path of [named, found]) {
    writeFileSync(path, '');
    chmodSync(path, 0o755);
  }
  expect(findBrowser({ PATH: folder })).toEqual({ path: found, env: {} });
  expect(findBrowser({ PATH: folder, PHILTRUM_BROWSER: named })).toEqual({ path: named, env: {} });
  expect(() => findBrowser({ PHILTRUM_BROWSER: join(folder, 'none') })).toThrow(/PHILTRUM_BROWSER names/);
});
