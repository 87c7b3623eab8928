import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const page = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const LIMIT_KB = 250;

/** Scripts that the browser needs before the first screen: those of the page and all they import without `import()`. */
function initialScripts(): Map<string, string> {
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1]!);
  const scripts = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue;
    const text = readFileSync(join(page, path), 'utf8');
    scripts.set(path, text);
    for (const match of text.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      waiting.push(join(dirname(path), match[1]!));
    }
  }
  return scripts;
}

test(`the first screen needs at most ${LIMIT_KB} kB of compressed script, and no 3-D library`, () => {
  const scripts = initialScripts();
  expect(scripts.size).toBeGreaterThan(0);
  const kB = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length / 1000, 0);
  console.log(`initial scripts: ${kB.toFixed(1)} kB compressed, ${scripts.size} files`);
  expect(kB).toBeGreaterThan(1);
  expect(kB).toBeLessThanOrEqual(LIMIT_KB);
  for (const text of scripts.values()) expect(text).not.toContain('WebGLRenderer');
});
