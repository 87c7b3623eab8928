import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const built = fileURLToPath(new URL('../../dist/web', import.meta.url));
const kilobytes = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1024;

describe('the built studio', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8');

  test('the first page needs at most 250 kB of script, and loads three and the networks later', () => {
    const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((found) => found[1]);
    expect(scripts.length).toBeGreaterThan(0);
    const total = scripts.reduce((sum, script) => sum + kilobytes(join(built, script)), 0);
    expect(total).toBeLessThan(250);
    expect(total).toBeGreaterThan(10);
    const initial = scripts.map((script) => readFileSync(join(built, script), 'utf8')).join('\n');
    expect(initial).not.toContain('WebGLRenderer');
    const later = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
    expect(later.some((name) => name.startsWith('clay-scene'))).toBe(true);
    expect(later.some((name) => name.startsWith('face-worker'))).toBe(true);
  });

  test('no file of it names another host to ask', () => {
    expect(page).not.toMatch(/(src|href)="https?:/);
  });
});
