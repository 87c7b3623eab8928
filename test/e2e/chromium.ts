import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium that can be started. */
export interface Chromium {
  readonly executablePath: string;
  /** What its environment must hold beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

const installedPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/**
 * The system's Chromium, or the one that comes with our dependencies and needs no system package. The latter brings its
 * own libraries and fonts; it is unpacked (about 210 MB) into .cache on first use.
 * @throws when there is neither
 */
export async function findChromium(): Promise<Chromium> {
  const installed = installedPaths.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need Chromium or Chrome, and none is installed: install one and run them again.',
    );
  }
  return unpackedChromium();
}

async function unpackedChromium(): Promise<Chromium> {
  const { version, bin } = carriedPackage();
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function carriedPackage(): { version: string; bin: string } {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version }: { version: string } = require(join(folder, 'package.json'));
  return { version, bin: join(folder, 'bin') };
}

/** The package unpacks into the system's temporary folder, so that folder is ours meanwhile; a half-done one is never used. */
async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'chromium-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = scratch;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(bin, archive));
    }
    renameSync(scratch, folder);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(scratch, { recursive: true, force: true });
  }
}
