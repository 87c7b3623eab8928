import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { asBig, type Bytes, fromLetters, joined } from './bytes.ts';
import { crc32 } from './picture/checksums.ts';

/** What files of these tests tell of a person, a place and a device; none of it may remain. */
export const told = [
  'Ada Lovelace',
  'SN-48151623',
  'Philtrum Phone 9',
  '40/1 25/1 0/1',
  '2026:02:17 09:05:11',
  'Acme Optics',
] as const;

/** What of {@link told} stands in a file, as letters of one or of two bytes. */
export function toldBy(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const wide = (one: string): string => [...one].map((letter) => `\0${letter}`).join('');
  const narrow = (one: string): string => [...one].map((letter) => `${letter}\0`).join('');
  return told.filter((one) => [one, wide(one), narrow(one)].some((written) => text.includes(written)));
}

/** EXIF of a phone: turned, by whom, with what, where and when; the place both as numbers and in a maker's note. */
export function exifOf(orientation: number): Bytes {
  const [owner, serial, model, place, moment, maker] = told;
  const texts: readonly (readonly [tag: number, text: string])[] = [
    [0x010f, maker],
    [0x0110, model],
    [0x0132, moment],
    [0x013b, owner],
    [0xa431, serial],
    [0x927c, `note ${serial} ${place}`],
  ];
  const count = texts.length + 1;
  let at = 8 + 2 + count * 12 + 4;
  const rows: Bytes[] = [];
  const contents: Bytes[] = [];
  const shorts = joined([asBig(0x0112, 2), asBig(3, 2), asBig(1, 4), asBig(orientation, 2), asBig(0, 2)]);
  for (const [tag, text] of texts) {
    const content = fromLetters(`${text}\0`);
    rows.push(joined([asBig(tag, 2), asBig(2, 2), asBig(content.length, 4), asBig(at, 4)]));
    contents.push(content);
    at += content.length;
  }
  const table = [...rows.slice(0, 2), shorts, ...rows.slice(2)];
  return joined([fromLetters('MM\0*'), asBig(8, 4), asBig(count, 2), ...table, asBig(0, 4), ...contents]);
}

/** A colour profile as a calibrated monitor writes it: its maker, moment and serial number beside the colours. */
export async function profileOf(): Promise<Bytes> {
  const one = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const found = Uint8Array.from((await sharp(one).metadata()).icc!);
  const profile = joined([found, new Uint8Array((4 - (found.length % 4)) % 4)]);
  const rows = joined([profile.subarray(128, 132)])[3];
  const serial = joined([fromLetters('mmod\0\0\0\0'), fromLetters(`${told[1]} ${told[5]}\0`)]);
  // one more row moves all contents by twelve bytes
  const head = profile.slice(0, 132);
  head[131] = rows + 1;
  head.set(fromLetters('ACME'), 48);
  const table = profile.slice(132, 132 + rows * 12);
  const moved = joined(
    Array.from({ length: rows }, (_, i) => {
      const row = table.slice(i * 12, i * 12 + 12);
      const from = row[4] * 2 ** 24 + row[5] * 2 ** 16 + row[6] * 256 + row[7];
      row.set(asBig(from + 12, 4), 4);
      return row;
    }),
  );
  const content = profile.slice(132 + rows * 12);
  const added = joined([fromLetters('mmod'), asBig(profile.length + 12, 4), asBig(serial.length, 4)]);
  const whole = joined([head, moved, added, content, serial]);
  whole.set(asBig(whole.length, 4), 0);
  return whole;
}

/** A segment of a JPEG. */
export function segment(code: number, content: Bytes): Bytes {
  return joined([Uint8Array.of(0xff, code), asBig(content.length + 2, 2), content]);
}

/** A chunk of a PNG. */
export function pngChunk(name: string, content: Bytes): Bytes {
  const checked = joined([fromLetters(name), content]);
  return joined([asBig(content.length, 4), checked, asBig(crc32(checked), 4)]);
}

/** A JPEG that tells everything in every way that is known to us. */
export async function tellingJpeg(picture: Buffer, orientation: number): Promise<Bytes> {
  const plain = Uint8Array.from(await sharp(picture).jpeg({ quality: 90, progressive: true }).toBuffer());
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="${told[3]}" aux:SerialNumber="${told[1]}"/>`;
  return joined([
    plain.subarray(0, 2),
    segment(0xe1, joined([fromLetters('Exif\0\0'), exifOf(orientation)])),
    segment(0xe1, fromLetters(xmp)),
    segment(0xe2, joined([fromLetters('ICC_PROFILE\0'), Uint8Array.of(1, 1), await profileOf()])),
    segment(0xe2, fromLetters(`MPF\0${told[2]}`)),
    segment(0xed, fromLetters(`Photoshop 3.0\0${told[0]}`)),
    segment(0xfe, fromLetters(`${told[4]} ${told[0]}`)),
    plain.subarray(2),
    fromLetters(`ftypmp42 a moving preview of ${told[0]}`),
  ]);
}

/** A PNG that tells everything. */
export async function tellingPng(picture: Buffer, orientation: number): Promise<Bytes> {
  const plain = Uint8Array.from(await sharp(picture).resize(120).png().toBuffer());
  const profile = joined([fromLetters(`${told[5]}\0\0`), Uint8Array.from(deflateSync(await profileOf()))]);
  const head = 8 + 25;
  return joined([
    plain.subarray(0, head),
    pngChunk('iCCP', profile),
    pngChunk('tEXt', fromLetters(`Author\0${told[0]}`)),
    pngChunk('iTXt', fromLetters(`XML:com.adobe.xmp\0\0\0\0\0${told[1]} ${told[3]}`)),
    pngChunk('tIME', Uint8Array.of(7, 234, 2, 17, 9, 5, 11)),
    pngChunk('eXIf', exifOf(orientation)),
    plain.subarray(head),
    fromLetters(told[2]),
  ]);
}

/** A WebP that tells everything. */
export async function tellingWebp(picture: Buffer, orientation: number): Promise<Bytes> {
  const plain = sharp(picture).resize(120).webp({ quality: 80 });
  const [owner, serial, model, , moment, maker] = told;
  const ifd = { Make: maker, Model: model, Artist: owner, DateTime: moment, ImageDescription: serial };
  const withExif = plain.withMetadata({ orientation }).withExifMerge({ IFD0: ifd }).withIccProfile('p3');
  return Uint8Array.from(await withExif.withXmp(`<x:xmpmeta><rdf:RDF>${told[3]}</rdf:RDF></x:xmpmeta>`).toBuffer());
}
