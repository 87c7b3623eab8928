import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { MasterKeys, Ports } from '#registry';
import { scryptPasswords } from './passwords.ts';

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** What the registry needs of this machine: its clock, its chance, its ciphers, and where master keys are kept. */
export function nodePorts(masterKeys: MasterKeys, now: () => Date = () => new Date()): Ports {
  return {
    now,
    newId: randomUUID,
    randomBytes: (count) => Uint8Array.from(randomBytes(count)),
    subtle: webcrypto.subtle,
    utf8: { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) },
    masterKeys,
    passwords: scryptPasswords(),
    inflate: async (bytes, most) => Uint8Array.from(await inflated(bytes, { maxOutputLength: most })),
  };
}
