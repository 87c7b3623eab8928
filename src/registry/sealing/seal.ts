import type { Ports } from '../ports.ts';
import { fromHex, toHex } from './hex.ts';

/** Bytes of the nonce of AES-GCM. */
const nonceBytes = 12;
/** Bytes of a key of AES-256. */
export const keyBytes = 32;

/** Bytes as they are sealed here. */
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Encrypts with AES-256-GCM under a fresh nonce.
 * @param key 32 bytes
 * @param bound what the content belongs to; it opens nowhere else
 * @returns nonce, ciphertext and tag
 */
export async function sealBytes(
  { subtle, utf8, randomBytes }: Ports,
  key: Bytes,
  content: Bytes,
  bound: string,
): Promise<Bytes> {
  const iv = randomBytes(nonceBytes);
  const cipher = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(bound) }, cipher, content);
  const whole = new Uint8Array(nonceBytes + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), nonceBytes);
  return whole;
}

/** The same as hexadecimal digits, for columns of text. */
export async function seal(ports: Ports, key: Bytes, content: Bytes, bound: string): Promise<string> {
  return toHex(await sealBytes(ports, key, content, bound));
}

/**
 * Opens what {@link sealBytes} closed.
 * @throws Error of the Web Crypto API when key, content or what it belongs to is another
 */
export async function unsealBytes({ subtle, utf8 }: Ports, key: Bytes, bytes: Bytes, bound: string): Promise<Bytes> {
  const iv = bytes.slice(0, nonceBytes);
  const cipher = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const opened = await subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(bound) },
    cipher,
    bytes.slice(nonceBytes),
  );
  return new Uint8Array(opened);
}

/** Opens what {@link seal} closed. @throws as {@link unsealBytes} */
export async function unseal(ports: Ports, key: Bytes, sealed: string, bound: string): Promise<Bytes> {
  return unsealBytes(ports, key, fromHex(sealed), bound);
}
