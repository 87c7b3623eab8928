import type { Ports } from '../ports.ts';
import { toHex } from '../sealing/hex.ts';

/** Random bytes of a token: twice the 128 bits that nobody guesses. */
const tokenBytes = 32;

/** A fresh token as it stands in an address: 64 hexadecimal digits. */
export function newToken({ randomBytes }: Ports): string {
  return toHex(randomBytes(tokenBytes));
}

/** Whether a text has the form of a token; says nothing of whether it opens anything. */
export function isToken(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** What is kept of a token. */
export async function hashOf({ subtle, utf8 }: Ports, token: string): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest('SHA-256', utf8.encode(token))));
}
