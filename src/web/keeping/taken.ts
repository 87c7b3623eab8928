import { signal } from '@preact/signals';
import { type FileMoment, momentIn } from '#media';
import type { PictureInHand } from './in-hand.ts';

/** When a picture was taken, and how that is known. */
export type Taken =
  | { readonly status: 'reading' }
  | { readonly status: 'known'; readonly at: Date; readonly by: 'camera' | 'file' }
  | { readonly status: 'unknown'; readonly because: 'silent' | 'ahead' | 'doubted' };

/** What the files of pictures say; null for a file that says nothing. */
const said = signal<ReadonlyMap<Blob, FileMoment | null>>(new Map());
/** Files whose word somebody does not believe. */
const doubted = signal<ReadonlySet<Blob>>(new Set());
/** What somebody says of the pictures that do not tell it themselves: a day, and a time where it is known. */
export const given = signal({ day: '', time: '' });

/** Time that stands for a day without one. */
const middleOfDay = '12:00';

/** Reads when pictures were taken, from their files; what somebody said of others before is forgotten. */
export async function readTaken(pictures: readonly PictureInHand[]): Promise<void> {
  const files = pictures.flatMap(({ file, filmedAt }) => (filmedAt === null ? [file] : []));
  if (!files.some((file) => said.peek().has(file))) given.value = { day: '', time: '' };
  for (const file of files.filter((one) => !said.peek().has(one))) {
    const moment = await momentIn({ size: file.size, read: (at, length) => bytesOf(file.slice(at, at + length)) });
    said.value = new Map([...said.peek()].filter(([known]) => files.includes(known as Blob)).concat([[file, moment]]));
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** When a picture was taken: as the camera of this page knows, else as its file says, where that is believed. */
export function takenOf({ file, filmedAt }: PictureInHand): Taken {
  if (filmedAt !== null) return { status: 'known', at: filmedAt, by: 'camera' };
  const moment = said.value.get(file);
  if (moment === undefined) return { status: 'reading' };
  if (moment === null) return { status: 'unknown', because: 'silent' };
  if (doubted.value.has(file)) return { status: 'unknown', because: 'doubted' };
  // without a zone it is the clock of the camera, which is taken to have stood where this one stands
  const at = new Date(`${moment.clock}${moment.zone ?? ''}`);
  return at.getTime() > Date.now() ? { status: 'unknown', because: 'ahead' } : { status: 'known', at, by: 'file' };
}

/** The moment that is kept with a picture: known, or the day that somebody gave; null while there is none. */
export function momentOf(picture: PictureInHand): Date | null {
  const taken = takenOf(picture);
  if (taken.status === 'known') return taken.at;
  const { day, time } = given.value;
  return taken.status === 'reading' || day === '' ? null : new Date(`${day}T${time === '' ? middleOfDay : time}`);
}

/** No longer believes what a file says. */
export function doubt({ file }: PictureInHand): void {
  doubted.value = new Set([...doubted.peek(), file]);
}
