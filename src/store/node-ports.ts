import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Ports } from '#registry';
import { keyFile } from './key-file.ts';
import { scryptPasswords } from './passwords.ts';
import { noteRemovalIn } from './removals.ts';

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * What the registry needs of this machine: its clock, its chance, its ciphers, and what lies beside the database.
 * @param folder where master keys are kept and removals noted
 */
export function nodePorts(folder: string, now: () => Date = () => new Date()): Ports {
  return {
    now,
    newId: randomUUID,
    randomBytes: (count) => Uint8Array.from(randomBytes(count)),
    subtle: webcrypto.subtle,
    utf8: { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) },
    masterKeys: keyFile(join(folder, 'keys.json')),
    passwords: scryptPasswords(),
    noteRemoval: (patientId) => noteRemovalIn(folder, patientId),
    inflate: async (bytes, most) => Uint8Array.from(await inflated(bytes, { maxOutputLength: most })),
  };
}
