import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { exitCodeOf, type ProgressStream, showProgress, writeResult } from './output.ts';

function stream(isTTY: boolean): ProgressStream & { text: () => string } {
  const written: string[] = [];
  return { isTTY, columns: 60, write: (text) => written.push(text), text: () => written.join('') };
}

/** What was written to standard output while something ran. */
async function printed(run: () => Promise<unknown>): Promise<string> {
  const written: string[] = [];
  const take = (text: unknown, done: unknown): boolean => {
    written.push(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(take);
  try {
    await run();
  } finally {
    spy.mockRestore();
  }
  return written.join('');
}

describe('results', () => {
  const refusal = { ok: false, reason: 'no-face', detail: 'No face was found.' };

  test('a refusal is exit code 1, every other document 0', () => {
    expect(exitCodeOf(refusal)).toBe(1);
    expect(exitCodeOf({ ok: true })).toBe(0);
    expect(exitCodeOf({ schema: 'philtrum/forecast@1' })).toBe(0);
  });

  test('--json prints the document and nothing else', async () => {
    const text = await printed(() => writeResult(refusal, { json: true }, () => 'in words'));
    expect(JSON.parse(text)).toEqual(refusal);
  });

  test('without --json a reader gets words', async () => {
    expect(await printed(() => writeResult(refusal, { json: false }, () => 'in words'))).toBe('in words\n');
  });

  test('--out writes the document, whatever is printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'philtrum-out-'));
    try {
      const out = join(folder, 'result.json');
      await printed(() => writeResult(refusal, { json: true, out }, () => ''));
      expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(refusal);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('progress', () => {
  test('is one plain line per stage and tenth when nobody watches', () => {
    const target = stream(false);
    const progress = showProgress(target);
    for (let i = 0; i <= 100; i++) progress.update(i / 100, 'Solving');
    progress.end('Solved.');
    const lines = target.text().trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('  0 % Solving');
    expect(lines.at(-1)).toBe('Solved.');
    expect(target.text()).not.toContain('\r');
  });

  test('is a bar that fits the terminal and leaves nothing behind', () => {
    const target = stream(true);
    const progress = showProgress(target);
    progress.update(0.5, 'Drawing one thousand faces with a very long description of it');
    const shown = stripVTControlCharacters(target.text()).replace('\r', '');
    expect(shown).toContain('50 %');
    expect(shown.length).toBeLessThanOrEqual(60);
    progress.end();
    expect(target.text().endsWith('\r\u001b[2K')).toBe(true);
  });

  test('shows a fraction outside of 0-1 as its nearest end', () => {
    const target = stream(false);
    const progress = showProgress(target);
    progress.update(-1, 'a');
    progress.update(7, 'a');
    expect(target.text()).toBe('  0 % a\n100 % a\n');
  });
});
