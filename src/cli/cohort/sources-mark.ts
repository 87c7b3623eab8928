import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that a row of a cohort may depend on: what the door of the cohort imports, and what that imports. */
export const solvingFolders = [
  'anatomy',
  'cohort',
  'forecast',
  'measure',
  'mechanics',
  'numerics',
  'pharmacology',
  'plan',
  'simulate',
  'sources',
  'surgery',
  'units',
] as const;

let mark: string | undefined;

/** First digits of the SHA-256 of the sources in those folders, tests left out; the same on every machine that has the same files. */
export function sourcesMark(): string {
  mark ??= digestOf(solvingFolders.flatMap(filesIn).sort());
  return mark;
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(source, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path} ${content.length}\n${content}`);
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(path));
}
