import type { Ports } from '../ports.ts';
import { fromHex, toHex } from './hex.ts';

/** Bytes of the nonce of AES-GCM. */
const nonceBytes = 12;
/** Bytes of a key of AES-256. */
export const keyBytes = 32;

/**
 * Encrypts with AES-256-GCM under a fresh nonce.
 * @param key 32 bytes
 * @param bound what the text belongs to; it opens nowhere else
 * @returns nonce, ciphertext and tag as hexadecimal digits
 */
export async function seal(
  { subtle, utf8, randomBytes }: Ports,
  key: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<string> {
  const iv = randomBytes(nonceBytes);
  const cipher = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(bound) }, cipher, content);
  return toHex(iv) + toHex(new Uint8Array(sealed));
}

/**
 * Opens what {@link seal} closed.
 * @throws Error of the Web Crypto API when key, text or what it belongs to is another
 */
export async function unseal(
  { subtle, utf8 }: Ports,
  key: Uint8Array<ArrayBuffer>,
  sealed: string,
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromHex(sealed);
  const iv = bytes.slice(0, nonceBytes);
  const cipher = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const opened = await subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(bound) },
    cipher,
    bytes.slice(nonceBytes),
  );
  return new Uint8Array(opened);
}
