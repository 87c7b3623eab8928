import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['src', 'test/fixtures', 'architecture.json', 'package.json', '.dependency-cruiser.mjs'];
const settings = ['tsconfig.base.json', 'tsconfig.domain.json', 'tsconfig.node.json', 'tsconfig.web.json'];

/** A copy of the sources in the system's temporary folder, where rules can be broken without harm. */
export interface House {
  /** Adds a file to the copy. @param path relative to the checkout */
  plant(path: string, text: string): void;
  /** Runs one of our check scripts on the copy. @returns its exit code and everything it printed */
  check(script: 'direction' | 'sizes'): Promise<{ exitCode: number; output: string }>;
  /** Deletes the copy. */
  remove(): void;
}

/** Copies the sources, their settings and the table of directions. */
export function copyTheHouse(): House {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-house-'));
  for (const path of [...copied, ...settings]) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    plant(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (existsSync(join(folder, path))) throw new Error(`${path} is already there; plant a file with another name.`);
      writeFileSync(join(folder, path), text);
    },
    check: (script) => run(join(root, 'scripts', `${script}.mjs`), folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(script: string, folder: string): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, folder], (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      resolve({ exitCode: typeof code === 'number' ? code : 1, output: stdout + stderr });
    });
  });
}
