import type { Frame, PixelPoint } from '#measure';

type Ring = readonly PixelPoint[];

/** A full red, as factors of the light that lips throw back. */
const fullRed = [0.85, 0.5, 0.6] as const;

/** Colours the lips. @param share of a full red */
export function coloured(frame: Frame, lips: readonly Ring[], share: number): Frame {
  return changed(frame, (x, y, at, rgb) => {
    if (!lips.some((ring) => holds(ring, [x + 0.5, y + 0.5]))) return;
    for (let c = 0; c < 3; c++) rgb[at + c] *= fullRed[c] ** share;
  });
}

/** What a smoothing brush covers. */
interface Brush {
  readonly lips: readonly Ring[];
  readonly middle: PixelPoint;
  /** [px] */
  readonly reach: number;
  /** every pixel becomes the mean of a square of this edge [px] */
  readonly width: number;
}

/** Smooths the skin around the mouth and leaves the lips. */
export function smoothed(frame: Frame, { lips, middle, reach, width }: Brush): Frame {
  const half = (width - 1) / 2;
  return changed(frame, (x, y, at, rgb) => {
    if (Math.hypot(x - middle[0], y - middle[1]) > reach) return;
    if (lips.some((ring) => holds(ring, [x + 0.5, y + 0.5]))) return;
    for (let c = 0; c < 3; c++) rgb[at + c] = meanAround(frame, [x, y], half, c);
  });
}

function changed(frame: Frame, change: (x: number, y: number, at: number, rgb: Uint8ClampedArray) => void): Frame {
  const rgb = Uint8ClampedArray.from(frame.rgb);
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) change(x, y, (y * frame.width + x) * 3, rgb);
  }
  return { ...frame, rgb };
}

function meanAround({ rgb, width, height }: Frame, [x, y]: PixelPoint, half: number, c: number): number {
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, y - half); row <= Math.min(height - 1, y + half); row++) {
    for (let column = Math.max(0, x - half); column <= Math.min(width - 1, x + half); column++) {
      sum += rgb[(row * width + column) * 3 + c];
      count++;
    }
  }
  return sum / count;
}

function holds(ring: Ring, [x, y]: PixelPoint): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
