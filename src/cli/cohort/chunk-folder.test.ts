import { mkdtempSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIn } from '../reader.ts';
import { chunksIn, openChunkFolder } from './chunk-folder.ts';
import { writeChunk } from './chunk-text.ts';
import { forReader } from './stopped-run.ts';

const run = '0123456789abcdef';
const identity = { spec: 'a', software: 'philtrum 1', sources: 's', parameters: 'b', kernel: 'c', engine: 'v8' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'philtrum-chunks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened() {
  const found = await openChunkFolder(folder, run, identity);
  if ('ok' in found) throw new Error(found.detail);
  return found;
}

describe('chunksIn', () => {
  it('counts chunks of a run that is not finished, and knows a folder without a run', async () => {
    expect(chunksIn(folder)).toBeNull();
    const first = await opened();
    expect(chunksIn(folder)).toBe(0);
    await first.keep(writeChunk(run, 2, []));
    expect(chunksIn(folder)).toBe(1);
  });
});

describe('openChunkFolder', () => {
  it('keeps chunks and knows them when it is opened again', async () => {
    const first = await opened();
    const finished = writeChunk(run, 2, []);
    await first.keep(finished);
    const again = await opened();
    expect([...again.finished]).toEqual([2]);
    expect(again.read(2)).toEqual(finished);
    expect(() => again.read(1)).toThrow(/chunk 1 is not in/);
  });

  it('throws away what is cut off, swapped, of another run or half written', async () => {
    const chunks = join(folder, 'chunks');
    const first = await opened();
    for (const chunk of [0, 1, 2]) await first.keep(writeChunk(run, chunk, []));
    await first.keep(writeChunk('another-run', 3, []));
    const [zero, one] = readdirSync(chunks).sort();
    truncateSync(join(chunks, zero), 10);
    renameSync(join(chunks, one), join(chunks, one.replace('000001', '000007')));
    writeFileSync(join(chunks, `${zero}.77.part`), '{');
    const again = await opened();
    expect([...again.finished]).toEqual([2]);
    expect(again.damaged).toBe(3);
    expect(readdirSync(chunks)).toHaveLength(1);
  });

  it('leaves the folder of another specification or engine alone, and says which differs', async () => {
    await opened();
    const other = await openChunkFolder(folder, 'x', { ...identity, spec: 'z', engine: 'v9' });
    expect(other).toMatchObject({ ok: false, reason: 'another-run' });
    readIn('es');
    expect('ok' in other && forReader(other)).toContain('de otra especificación y de otro motor de JavaScript');
    readIn('en');
    expect('ok' in other && other.detail).toContain('of another specification and of another JavaScript engine');
  });
});
