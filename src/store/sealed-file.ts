import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';

/** A file that cannot be opened: a wrong passphrase, damage, or another kind of file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const deriveKey = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const magic = 'philtrum/backup@1';
const cipher = 'aes-256-gcm';
const keyBytes = 32;
const tagBytes = 16;
const saltBytes = 16;
/** Bytes sealed at once. */
const frameBytes = 1 << 20;
/** Cost of guessing one passphrase: 128 MB and about half a second. */
const usualCost = 1 << 17;
const highestCost = 1 << 20;
const longestHeader = 1000;

interface Header {
  readonly schema: typeof magic;
  readonly salt: string;
  readonly cost: number;
}

/**
 * Seals bytes under a passphrase, piece by piece: a line that says how, then frames of AES-256-GCM. Each frame is bound
 * to its place and to whether it is the last, so that none can be changed, moved, left out or cut off.
 * @param cost of scrypt, a power of two
 */
export async function* sealed(
  content: AsyncIterable<Uint8Array>,
  passphrase: string,
  cost: number = usualCost,
): AsyncGenerator<Uint8Array> {
  const header: Header = { schema: magic, salt: randomBytes(saltBytes).toString('hex'), cost };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const key = await keyOf(passphrase, header);
  yield line;
  let index = 0;
  // the first frame is empty: it tells a wrong passphrase before anything is read
  let piece: Uint8Array = new Uint8Array(0);
  for await (const next of inPieces(content)) {
    yield frame(key, line, { index: index++, last: false }, piece);
    piece = next;
  }
  yield frame(key, line, { index, last: true }, piece);
}

/**
 * Opens what {@link sealed} wrote. Pieces come as they are read; only when the last has come was the whole file right.
 * @throws UnreadableFile with a sentence for people
 */
export async function* opened(path: string, passphrase: string): AsyncGenerator<Uint8Array> {
  const reader = byteReader(createReadStream(path));
  const line = await reader.line(longestHeader);
  if (line === null) throw new UnreadableFile(notABackup(path));
  const header = headerOf(path, line);
  const key = await keyOf(passphrase, header);
  for (let index = 0; ; index++) {
    const start = await reader.bytes(5);
    if (start === null) throw new UnreadableFile(`${path} was cut off; it is not whole. Nothing was changed.`);
    const last = start[0] === 1;
    const length = start.readUInt32BE(1);
    const body = length > frameBytes + tagBytes ? null : await reader.bytes(length);
    const piece = body === null ? null : openFrame(key, line, { index, last }, body);
    if (piece === null) throw new UnreadableFile(index === 0 ? wrongPassphrase(path) : damaged(path));
    yield piece;
    if (!last) continue;
    if ((await reader.bytes(1)) !== null) throw new UnreadableFile(damaged(path));
    return;
  }
}

const notABackup = (path: string): string => `${path} is not a backup (${magic}). Nothing was changed.`;
const wrongPassphrase = (path: string): string =>
  `${path} does not open with this passphrase (or its beginning is damaged). Nothing was changed.`;
const damaged = (path: string): string => `${path} is damaged. Nothing was changed.`;

function headerOf(path: string, line: Buffer): Header {
  const fail = (): never => {
    throw new UnreadableFile(notABackup(path));
  };
  try {
    const header = JSON.parse(line.toString('utf8')) as Header;
    const { schema, salt, cost } = header;
    const isPowerOfTwo = Number.isInteger(cost) && cost >= 2 && cost <= highestCost && (cost & (cost - 1)) === 0;
    return schema === magic && /^[0-9a-f]{32}$/.test(salt) && isPowerOfTwo ? header : fail();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    return fail();
  }
}

function keyOf(passphrase: string, { salt, cost }: Header): Promise<Buffer> {
  const limits = { N: cost, r: 8, p: 1, maxmem: 256 * 8 * cost };
  return deriveKey(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), keyBytes, limits);
}

interface Place {
  readonly index: number;
  readonly last: boolean;
}

/** The key is of this file alone, so that the number of the frame can be its nonce. */
function nonceOf({ index }: Place): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

function boundTo(line: Buffer, { last }: Place): Buffer {
  return Buffer.concat([line, Buffer.from([last ? 1 : 0])]);
}

function frame(key: Buffer, line: Buffer, place: Place, piece: Uint8Array): Buffer {
  const seal = createCipheriv(cipher, key, nonceOf(place)).setAAD(boundTo(line, place));
  const body = Buffer.concat([seal.update(piece), seal.final(), seal.getAuthTag()]);
  const start = Buffer.alloc(5);
  start[0] = place.last ? 1 : 0;
  start.writeUInt32BE(body.length, 1);
  return Buffer.concat([start, body]);
}

function openFrame(key: Buffer, line: Buffer, place: Place, body: Buffer): Buffer | null {
  if (body.length < tagBytes) return null;
  const open = createDecipheriv(cipher, key, nonceOf(place)).setAAD(boundTo(line, place));
  open.setAuthTag(body.subarray(body.length - tagBytes));
  try {
    return Buffer.concat([open.update(body.subarray(0, body.length - tagBytes)), open.final()]);
  } catch {
    return null;
  }
}

async function* inPieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; at += frameBytes) yield chunk.subarray(at, at + frameBytes);
  }
}

/** Reads a stream by counted bytes. */
function byteReader(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next();
    if (done !== true) held = Buffer.concat([held, value]);
    return done !== true;
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  return {
    /** so many bytes, or null when the stream ends before */
    async bytes(count: number): Promise<Buffer | null> {
      while (held.length < count) if (!(await more())) return null;
      return take(count);
    },
    /** bytes up to and with the first line feed, or null when there is none within the longest */
    async line(longest: number): Promise<Buffer | null> {
      while (!held.includes(10)) if (held.length > longest || !(await more())) return null;
      return take(held.indexOf(10) + 1);
    },
  };
}
