import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWritable, writeWhole } from './write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeWhole', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const path = join(folder, 'result.json');
    await writeWhole(path, 'first');
    await writeWhole(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['result.json']);
  });

  it('leaves nothing behind when it cannot write', async () => {
    await expect(writeWhole(join(folder, 'missing', 'result.json'), 'text')).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual(['result.json']);
  });
});

describe('checkWritable', () => {
  it('says what is wrong with a place before anything is computed', () => {
    expect(() => checkWritable('--out', join(folder, 'missing', 'a.json'))).toThrow(
      /--out: the folder .* is not there/,
    );
    expect(() => checkWritable('--out', folder)).toThrow(/is a folder; name a file in it/);
    expect(() => checkWritable('--out', join(folder, 'new.json'))).not.toThrow();
  });
});
