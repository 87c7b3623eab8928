import type { DecodedPicture, Plane, Region } from './planes.ts';

/** Colourless chroma [1/8]. */
const neutral = 1024;

/** Reads a part of a decoded picture row by row, brightness and colour beside each other. */
export class PlaneRows {
  /** (columns) [0-255] */
  readonly luma: Uint8Array;
  /** (columns) [1/8], 0 = colourless */
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly #picture: DecodedPicture;
  readonly #part: Region;
  readonly #step: 1 | 2;
  readonly #blended: Int32Array;

  /** @param step 2 when two by two samples become one pixel */
  constructor(picture: DecodedPicture, part: Region, step: 1 | 2) {
    this.#picture = picture;
    this.#part = part;
    this.#step = step;
    this.luma = new Uint8Array(part.width);
    this.u = new Int32Array(part.width);
    this.v = new Int32Array(part.width);
    this.#blended = new Int32Array(Math.ceil(picture.width / 2) + 1);
  }

  /** Reads one row of the part into `luma`, `u` and `v`. */
  read(line: number): void {
    const row = this.#part.top + line;
    const { layout, planes } = this.#picture;
    this.#readLuma(planes[0], row);
    this.#readChroma(planes[1], row, 0, this.u);
    this.#readChroma(layout === 'NV12' ? planes[1] : planes[2], row, layout === 'NV12' ? 1 : 0, this.v);
  }

  #readLuma({ data, stride }: Plane, row: number): void {
    const luma = this.luma;
    if (this.#step === 1) {
      const from = row * stride + this.#part.left;
      luma.set(data.subarray(from, from + luma.length));
      return;
    }
    let at = 2 * row * stride + 2 * this.#part.left;
    for (let column = 0; column < luma.length; column++, at += 2) {
      luma[column] = (data[at] + data[at + 1] + data[at + stride] + data[at + stride + 1] + 2) >> 2;
    }
  }

  /** Blends the two nearest chroma rows, then reads between the chroma columns. */
  #readChroma({ data, stride }: Plane, row: number, offset: number, out: Int32Array): void {
    const { width, height, layout } = this.#picture;
    const apart = layout === 'NV12' ? 2 : 1;
    const lines = Math.ceil(height / 2);
    const near = this.#step === 1 ? row >> 1 : row;
    const beyond = this.#step === 1 ? Math.min(lines - 1, Math.max(0, near + (row % 2 === 0 ? -1 : 1))) : near;
    const last = Math.ceil(width / 2) - 1;
    const left = this.#part.left;
    const blended = this.#blended;
    const from = this.#step === 1 ? left >> 1 : left;
    const to = Math.min(last, this.#step === 1 ? (left + out.length) >> 1 : left + out.length);
    for (let i = from; i <= to; i++) {
      blended[i] = 3 * data[near * stride + i * apart + offset] + data[beyond * stride + i * apart + offset];
    }
    blended[to + 1] = blended[to];
    for (let column = 0; column < out.length; column++) {
      const x = left + column;
      if (this.#step === 2) out[column] = ((3 * blended[x] + blended[x + 1]) >> 1) - neutral;
      else out[column] = blended[x >> 1] + blended[(x + 1) >> 1] - neutral;
    }
  }
}
