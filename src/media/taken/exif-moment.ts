import { type Bytes, big, letters, little, stands } from '../bytes.ts';
import { checkedMoment, type FileMoment } from './moment.ts';

/** Fields of EXIF 2.32 (4.6.5): when the picture was taken, or made digital, each with the clock's distance from UTC. */
const taken = [
  [0x9003, 0x9011],
  [0x9004, 0x9012],
] as const;
/** Where the second table of fields stands (4.6.3). */
const exifTable = 0x8769;
const entryBytes = 12;
const textType = 2;

/**
 * When EXIF (a TIFF of its own) says that its picture was taken. The moment of the file's last change, which also stands
 * there, is another thing and is not read.
 */
export function momentInExif(tiff: Bytes): FileMoment | null {
  const isLittle = stands(tiff, 0, 'II*\0');
  if (!isLittle && !stands(tiff, 0, 'MM\0*')) return null;
  const number = isLittle ? little : big;
  const table = (at: number): Map<number, number> => {
    const count = number(tiff, at, 2);
    const rows = Array.from({ length: count }, (_, i) => at + 2 + i * entryBytes);
    return new Map(rows.map((row) => [number(tiff, row, 2), row]));
  };
  const textAt = (row: number | undefined): string => {
    if (row === undefined || number(tiff, row + 2, 2) !== textType) return '';
    const length = number(tiff, row + 4, 4);
    return letters(tiff, length <= 4 ? row + 8 : number(tiff, row + 8, 4), length).replace(/\0.*$/s, '');
  };
  const second = table(number(tiff, 4, 4)).get(exifTable);
  if (second === undefined) return null;
  const fields = table(number(tiff, second + 8, 4));
  for (const [moment, zone] of taken) {
    const found = momentOf(textAt(fields.get(moment)), textAt(fields.get(zone)));
    if (found !== null) return found;
  }
  return null;
}

function momentOf(text: string, zone: string): FileMoment | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text.trim());
  if (parts === null) return null;
  const [, year, month, day, time] = parts;
  return checkedMoment(`${year}-${month}-${day}T${time}`, /^[+-]\d\d:\d\d$/.test(zone) ? zone : null);
}
