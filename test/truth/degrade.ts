import sharp from 'sharp';
import type { Frame } from '#measure';
import { stream } from '#numerics';
import { toFace } from './face.ts';
import type { Head } from './head.ts';

/** Light on the scene. */
export interface Light {
  /** exposure, in linear light: 1 = as in the photograph */
  readonly gain?: number;
  /** above 0 warmer, below 0 cooler: red up and blue down by this share, in linear light */
  readonly warmth?: number;
}

const gamma = 2.2;

/** The same scene in other light; what gets too bright is clipped as a camera clips it. */
export function lit(frame: Frame, { gain = 1, warmth = 0 }: Light): Frame {
  const tables = [gain * (1 + warmth), gain, gain * (1 - warmth)].map((share) =>
    Uint8ClampedArray.from({ length: 256 }, (_, code) => 255 * ((code / 255) ** gamma * share) ** (1 / gamma)),
  );
  return { ...frame, rgb: Uint8ClampedArray.from(frame.rgb, (code, i) => tables[i % 3][code]) };
}

/**
 * A lamp to one side: brighter where the relief faces it (Lambert), darker where it turns away.
 * @param from direction of the lamp in the picture, to the patient's left and up
 * @param strength change of light per unit of slope, linear light
 */
export function lampFrom({ face, relief }: Head, from: readonly [number, number], strength: number): Frame {
  const { rgb, width, height } = face.frame;
  const result = new Uint8ClampedArray(rgb.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [u, v] = toFace(face, [column + 0.5, row + 0.5]);
      const slope = [relief.at(u + 2, v) - relief.at(u - 2, v), relief.at(u, v + 2) - relief.at(u, v - 2)];
      const facing = -(slope[0] * from[0] + slope[1] * from[1]) / Math.hypot(4, ...slope);
      const gain = Math.max(0.15, 1 + strength * facing) ** (1 / gamma);
      const at = (row * width + column) * 3;
      for (let c = 0; c < 3; c++) result[at + c] = rgb[at + c] * gain;
    }
  }
  return { rgb: result, width, height };
}

const noiseLength = 1 << 18;
let noise: Float32Array | undefined;

/** Sensor noise of the same seed every time: normal, equally strong in every pixel and colour. */
export function grainy(frame: Frame, sigma: number, seed: number): Frame {
  if (!noise) {
    const normal = stream(11, 0, 'sensor noise');
    noise = Float32Array.from({ length: noiseLength }, () => normal.normal());
  }
  const table = noise;
  const start = stream(seed, 0, 'sensor noise').integer(noiseLength);
  const rgb = new Uint8ClampedArray(frame.rgb.length);
  // an odd stride that changes with the seed, so that two frames never share a pattern
  const stride = 2 * stream(seed, 1, 'sensor noise').integer(997) + 1;
  for (let i = 0, k = start; i < rgb.length; i++) {
    rgb[i] = frame.rgb[i] + sigma * table[k];
    k = (k + stride) & (noiseLength - 1);
  }
  return { ...frame, rgb };
}

/** Out of JPEG and back. */
export async function compressed(frame: Frame, quality: number): Promise<Frame> {
  const raw = { width: frame.width, height: frame.height, channels: 3 as const };
  const file = await sharp(Buffer.from(frame.rgb.buffer, frame.rgb.byteOffset, frame.rgb.length), { raw })
    .jpeg({ quality })
    .toBuffer();
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgb: new Uint8Array(data), width: info.width, height: info.height };
}

/** Left and right swapped. */
export function mirrorImage(frame: Frame): Frame {
  const rgb = new Uint8Array(frame.rgb.length);
  for (let row = 0; row < frame.height; row++) {
    for (let column = 0; column < frame.width; column++) {
      const to = (row * frame.width + column) * 3;
      const from = (row * frame.width + frame.width - 1 - column) * 3;
      rgb[to] = frame.rgb[from];
      rgb[to + 1] = frame.rgb[from + 1];
      rgb[to + 2] = frame.rgb[from + 2];
    }
  }
  return { ...frame, rgb };
}
