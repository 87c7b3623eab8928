import type { Frame } from '#measure';
import type { ClipFrame } from '../clip.ts';
import { type DecodedPicture, type Region, uprightFrame, uprightSize } from './planes.ts';

/** A clip's picture from decoded planes: turned into colours only when and where somebody looks. */
export function decodedFrame(picture: DecodedPicture, atSeconds: number): ClipFrame {
  let whole: Frame | undefined;
  return {
    atSeconds,
    ...uprightSize(picture),
    get frame() {
      whole ??= uprightFrame(picture);
      return whole;
    },
    part: (region: Region) => uprightFrame(picture, region),
  };
}
