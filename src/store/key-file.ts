import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MasterKey, MasterKeys } from '#registry';

/** Bytes of a key of AES-256. */
const keyBytes = 32;

interface KeyFile {
  readonly schema: 'philtrum/keys@1';
  readonly keys: readonly { readonly id: string; readonly key: string }[];
}

/**
 * Master keys in a file that only its owner may read, beside the database and not in it. The file is replaced whole and
 * forced to the disk, so that a key that was promised is there after a power cut.
 */
export function keyFile(path: string): MasterKeys {
  const all = () => readKeys(path);
  return {
    async find(id) {
      return (await all()).find((key) => key.id === id) ?? null;
    },
    async add() {
      const key = { id: randomUUID(), bytes: Uint8Array.from(randomBytes(keyBytes)) };
      await writeKeys(path, [...(await all()), key]);
      return key;
    },
    async keepOnly(id) {
      const keys = await all();
      const kept = keys.filter((key) => key.id === id);
      if (kept.length === 1 && keys.length > 1) await writeKeys(path, kept);
    },
  };
}

async function readKeys(path: string): Promise<MasterKey[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return [];
  const file = JSON.parse(text) as KeyFile;
  if (file.schema !== 'philtrum/keys@1') throw new Error(`${path} is not a file of keys (philtrum/keys@1).`);
  return file.keys.map(({ id, key }) => ({ id, bytes: Uint8Array.from(Buffer.from(key, 'hex')) }));
}

async function writeKeys(path: string, keys: readonly MasterKey[]): Promise<void> {
  const file: KeyFile = {
    schema: 'philtrum/keys@1',
    keys: keys.map(({ id, bytes }) => ({ id, key: Buffer.from(bytes).toString('hex') })),
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${process.pid}.part`;
  const handle = openSync(part, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(file, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, path);
}
