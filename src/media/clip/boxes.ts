import { type Bytes, big, letters } from '../bytes.ts';
import { refuseDamaged } from '../unfit.ts';

/** A box of an MP4 (ISO/IEC 14496-12, 4.2). */
interface Box {
  readonly name: string;
  /** where its content is */
  readonly from: number;
  readonly to: number;
}

/** Boxes one behind the other. @throws Unfit when one reaches beyond the end */
function boxesIn(bytes: Bytes, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    if (at + 8 > to) refuseDamaged('endsEarly');
    const small = big(bytes, at, 4);
    const isLarge = small === 1;
    const length = isLarge ? big(bytes, at + 8, 4) * 2 ** 32 + big(bytes, at + 12, 4) : small === 0 ? to - at : small;
    const head = isLarge ? 16 : 8;
    if (length < head || at + length > to) refuseDamaged('endsEarly');
    boxes.push({ name: letters(bytes, at + 4, 4), from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}

/** Refuses an MP4 that was cut off: its boxes say how long they are. */
export function refuseCutOff(bytes: Bytes): void {
  const names = new Set(boxesIn(bytes, 0, bytes.length).map(({ name }) => name));
  if (!names.has('moov')) refuseDamaged('noPlace');
}

const holders: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia']);
const dated: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets every moment of making and changing to none, in place. */
export function clearMoments(bytes: Bytes, from = 0, to = bytes.length): void {
  for (const box of boxesIn(bytes, from, to)) {
    if (holders.has(box.name)) clearMoments(bytes, box.from, box.to);
    // version and flags come first; version 1 writes moments in 8 bytes each
    else if (dated.has(box.name)) bytes.fill(0, box.from + 4, box.from + (bytes[box.from] === 1 ? 20 : 12));
  }
}
