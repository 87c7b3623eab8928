import type { Frame } from '#measure';
import type { ClipFrame } from '../clip.ts';
import { type DecodedPicture, type Region, uprightFrame, uprightSize } from './planes.ts';
import { thumbnailBy, thumbnailOf } from './thumbnail.ts';

/** A clip's picture from decoded planes: turned into colours only when and where somebody looks. */
export function decodedFrame(picture: DecodedPicture, atSeconds: number): ClipFrame {
  let whole: Frame | undefined;
  const { data, stride } = picture.planes[0];
  return {
    atSeconds,
    ...uprightSize(picture),
    get frame() {
      whole ??= uprightFrame(picture);
      return whole;
    },
    get thumbnail() {
      return thumbnailBy(picture.width, picture.height, (column, row) => data[row * stride + column]);
    },
    part: (region) => uprightFrame(picture, region),
  };
}

/** A clip's picture that is in colours already. */
export function pictureFrame(frame: Frame, atSeconds: number): ClipFrame {
  return {
    atSeconds,
    width: frame.width,
    height: frame.height,
    frame,
    get thumbnail() {
      return thumbnailOf(frame);
    },
    part: (region) => cut(frame, region),
  };
}

function cut({ rgb, width }: Frame, region: Region): Frame {
  const part = new Uint8ClampedArray(region.width * region.height * 3);
  for (let row = 0; row < region.height; row++) {
    const from = ((region.top + row) * width + region.left) * 3;
    part.set(rgb.subarray(from, from + region.width * 3), row * region.width * 3);
  }
  return { rgb: part, width: region.width, height: region.height };
}
