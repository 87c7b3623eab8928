import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { words } from '../reader.ts';

/** A browser that can print, and what its environment must hold beside ours. */
export interface Browser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Names of browsers that print without a window, as they are on a path. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));

/**
 * A browser that can print: the one that PHILTRUM_BROWSER names, one on the path or in its usual place, or the one that
 * the tests were set up with.
 * @param environment of the process
 * @returns null when there is none
 * @throws Error when PHILTRUM_BROWSER names a file that is not there
 */
export function findBrowser(environment: Readonly<Record<string, string | undefined>>): Browser | null {
  const named = environment['PHILTRUM_BROWSER'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { path: named, env: {} };
    throw new Error(words('cli.print.named', { file: named }));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name + ending)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  return installed === undefined ? ofTests() : { path: installed, env: {} };
}

/** The one that setup unpacks for the tests; it brings its own libraries, and its fonts where the system has none. */
function ofTests(): Browser | null {
  const folder = existsSync(cache) ? readdirSync(cache).find((name) => /^chromium-[\d.]+$/.test(name)) : undefined;
  if (folder === undefined) return null;
  const path = join(cache, folder, 'chromium');
  if (!existsSync(path)) return null;
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(cache, folder, 'fonts') };
  return { path, env: { LD_LIBRARY_PATH: join(cache, folder, 'al2023', 'lib'), ...fonts } };
}
