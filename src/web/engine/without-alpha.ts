import type { Frame } from '#measure';

/** Three values a pixel instead of four. */
export function withoutAlpha({ data, width, height }: ImageData): Frame {
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let i = 0, k = 0; i < data.length; i += 4) {
    rgb[k++] = data[i];
    rgb[k++] = data[i + 1];
    rgb[k++] = data[i + 2];
  }
  return { rgb, width, height };
}
