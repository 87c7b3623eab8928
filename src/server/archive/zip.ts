import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of an archive. */
export interface ArchivedFile {
  /** with slashes between folders */
  readonly name: string;
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Most bytes of an archive: a ZIP of the first kind counts in 32 bits. */
const mostBytes = 4_000_000_000;

const [localMark, sizesMark, centralMark, endMark] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** sizes come behind the content, and names are UTF-8 */
const flags = 0x0808;
const deflated = 8;
const version = 20;

interface Written {
  readonly name: Bytes;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly at: number;
}

/**
 * A ZIP archive, piece by piece, as the files are read: none is held whole.
 * @param made moment that stands at every file
 * @throws RangeError beyond {@link mostBytes}
 */
export async function* zipOf(
  files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>,
  made: Date,
): AsyncGenerator<Uint8Array> {
  const stamp = dosStamp(made);
  const written: Written[] = [];
  let at = 0;
  for await (const { name: text, content } of files) {
    const name = Uint8Array.from(Buffer.from(text));
    const head = localHead(name, stamp);
    yield head;
    const sum = { crc: 0, packed: 0, bytes: 0 };
    for await (const piece of packing(summed(content, sum))) {
      sum.packed += (piece as Buffer).length;
      if (at + sum.packed > mostBytes) throw new RangeError('The archive is larger than 4 GB.');
      yield piece as Buffer;
    }
    yield record(16, [sizesMark, sum.crc, sum.packed, sum.bytes]);
    written.push({ name, ...sum, at });
    at += head.length + sum.packed + 16;
  }
  let length = 0;
  for (const one of written) {
    const entry = centralEntry(one, stamp);
    length += entry.length;
    yield entry;
  }
  yield ending(written.length, length, at);
}

/** Packs what is read. What fails at its source fails here. */
function packing(content: AsyncIterable<Uint8Array>): AsyncIterable<unknown> {
  return pipeline(Readable.from(content), createDeflateRaw(), () => {});
}

async function* summed(
  content: ArchivedFile['content'],
  sum: { crc: number; bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    sum.crc = crc32(piece, sum.crc);
    sum.bytes += piece.length;
    yield piece;
  }
}

function localHead(name: Bytes, stamp: number): Bytes {
  const head = new DataView(new ArrayBuffer(30));
  head.setUint32(0, localMark, true);
  common(head, 4, name, stamp);
  return joined(head, name);
}

function centralEntry({ name, crc, packed, bytes, at }: Written, stamp: number): Bytes {
  const entry = new DataView(new ArrayBuffer(46));
  entry.setUint32(0, centralMark, true);
  entry.setUint16(4, version, true);
  common(entry, 6, name, stamp);
  for (const [i, value] of [crc, packed, bytes].entries()) entry.setUint32(16 + 4 * i, value, true);
  entry.setUint32(42, at, true);
  return joined(entry, name);
}

/** What head and directory say alike; a head leaves sum and sizes for behind the content. */
function common(view: DataView, from: number, name: Bytes, stamp: number): void {
  for (const [i, value] of [version, flags, deflated].entries()) view.setUint16(from + 2 * i, value, true);
  view.setUint32(from + 6, stamp, true);
  view.setUint16(from + 22, name.length, true);
}

function ending(files: number, length: number, at: number): Bytes {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, endMark, true);
  for (const place of [8, 10]) end.setUint16(place, files, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return new Uint8Array(end.buffer);
}

function record(length: number, values: readonly number[]): Bytes {
  const view = new DataView(new ArrayBuffer(length));
  for (const [i, value] of values.entries()) view.setUint32(4 * i, value, true);
  return new Uint8Array(view.buffer);
}

function joined(head: DataView<ArrayBuffer>, name: Bytes): Bytes {
  const bytes = new Uint8Array(head.byteLength + name.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(name, head.byteLength);
  return bytes;
}

/** Day and time as MS-DOS wrote them: two seconds a step, from 1980, in UTC. */
function dosStamp(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
