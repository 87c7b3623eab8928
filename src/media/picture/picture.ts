import type { Bytes } from '../bytes.ts';
import type { Size } from './size.ts';

/** A picture without anything but the picture. */
export interface StrippedPicture extends Size {
  readonly bytes: Bytes;
  /** what was taken out, by names of the format; each once */
  readonly removed: readonly string[];
}

/** Opens a zlib stream, handed in by the shell; refuses to give more than so many bytes. */
export type Inflate = (bytes: Bytes, most: number) => Promise<Bytes>;
