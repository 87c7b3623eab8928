import { describe, expect, test } from 'vitest';
import type { Frame, PixelPoint } from '../face/frame.ts';
import { contourColumns, refineLips } from './lip-border.ts';
import type { ContourName, LipOutline } from './lip-outline.ts';
import { cutMouthPatch } from './mouth-patch.ts';

const pxPerMm = 4;
const centre: PixelPoint = [160, 120];
const halfWidth = 25;

interface Drawing {
  readonly upper: number;
  readonly lower: number;
  readonly gap: number;
  readonly skin: readonly number[];
  readonly lip: readonly number[];
  readonly texture: number;
}

const plain: Drawing = { upper: 6, lower: 9, gap: 0, skin: [205, 160, 140], lip: [185, 100, 100], texture: 0 };

/** Heights [mm] of the drawn contours at a distance from the midline; the bow has two peaks. */
function drawn({ upper, lower, gap }: Drawing): Record<ContourName, (u: number) => number> {
  const arch = (u: number) => Math.max(0, 1 - (u / halfWidth) ** 2);
  const bow = (u: number) => 1.2 * Math.exp(-(((Math.abs(u) - 5) / 2.5) ** 2));
  return {
    upperBorder: (u) => (gap + upper + bow(u)) * arch(u),
    upperMargin: (u) => gap * arch(u),
    lowerMargin: () => 0,
    lowerBorder: (u) => -lower * arch(u),
  };
}

function draw(drawing: Drawing): Frame {
  const [width, height] = [320, 240];
  const heights = drawn(drawing);
  const rgb = new Uint8Array(width * height * 3);
  const colourAt = (u: number, v: number): readonly number[] => {
    if (Math.abs(u) > halfWidth || v > heights.upperBorder(u) || v < heights.lowerBorder(u)) return drawing.skin;
    if (drawing.gap > 0 && v < heights.upperMargin(u) && v > 0)
      return v > heights.upperMargin(u) / 2 ? [232, 225, 210] : [40, 20, 20];
    const seam = drawing.gap === 0 ? Math.exp(-((v / 0.45) ** 2)) : 0;
    return drawing.lip.map((value) => value * (1 - 0.6 * seam));
  };
  const samples = 4;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const sum = [0, 0, 0];
      for (let s = 0; s < samples * samples; s++) {
        const x = column + ((s % samples) + 0.5) / samples;
        const y = row + (Math.floor(s / samples) + 0.5) / samples;
        const colour = colourAt((x - centre[0]) / pxPerMm, (centre[1] - y) / pxPerMm);
        for (let c = 0; c < 3; c++) sum[c] += colour[c] / (samples * samples);
      }
      const grain = drawing.texture * Math.sin(column * 12.9898 + row * 78.233 + Math.sin(column * row));
      for (let c = 0; c < 3; c++) rgb[(row * width + column) * 3 + c] = Math.round(sum[c] + grain);
    }
  }
  return { rgb, width, height };
}

/** What a mesh might say: the true contours as a few points, moved by an error. */
function mesh(drawing: Drawing, error: (name: ContourName) => number): LipOutline {
  const heights = drawn(drawing);
  const contour = (name: ContourName): PixelPoint[] =>
    Array.from({ length: 11 }, (_, i) => {
      const u = halfWidth * (i / 5 - 1);
      return [centre[0] + u * pxPerMm, centre[1] - (heights[name](u) + error(name)) * pxPerMm];
    });
  return {
    upperBorder: contour('upperBorder'),
    upperMargin: contour('upperMargin'),
    lowerMargin: contour('lowerMargin'),
    lowerBorder: contour('lowerBorder'),
  };
}

const place = { centre, roll: 0, pxPerMm, reach: [31, 24] as const };

function worstError(found: LipOutline, drawing: Drawing, name: ContourName): number {
  const heights = drawn(drawing);
  const errors = found[name].slice(8, contourColumns - 8).map(([x, y]) => {
    const u = (x - centre[0]) / pxPerMm;
    return Math.abs((centre[1] - y) / pxPerMm - heights[name](u));
  });
  return Math.max(...errors);
}

describe('refineLips on a drawn mouth', () => {
  test.each([
    ['closed, plain colours', plain],
    ['closed, grainy', { ...plain, texture: 8 }],
    ['pale lips, a little redder than the skin', { ...plain, lip: [200, 145, 130], texture: 2 }],
    ['dark skin, lips hardly different', { ...plain, skin: [92, 62, 50], lip: [86, 48, 44], texture: 1 }],
    ['open, teeth above the dark', { ...plain, gap: 8 }],
  ])('%s: finds the borders from a mesh that is a millimetre off', (_, drawing) => {
    for (const off of [-1, 1]) {
      const { outline } = refineLips(
        cutMouthPatch(draw(drawing), place),
        mesh(drawing, () => off),
      );
      expect(worstError(outline, drawing, 'upperBorder')).toBeLessThan(0.45);
      expect(worstError(outline, drawing, 'lowerBorder')).toBeLessThan(0.45);
      expect(worstError(outline, drawing, 'upperMargin')).toBeLessThan(0.45);
    }
  });

  test('both lips end in the same corners', () => {
    const { outline } = refineLips(
      cutMouthPatch(draw(plain), place),
      mesh(plain, () => 0.8),
    );
    const ends = Object.values(outline).map((contour) => [contour[0], contour[contourColumns - 1]]);
    for (const end of ends) {
      expect(end[0][0]).toBeCloseTo(ends[0][0][0], 6);
      expect(end[1][1]).toBeCloseTo(ends[0][1][1], 6);
    }
  });

  test('without any contrast it says so', () => {
    const blank = { ...plain, lip: plain.skin };
    const { confidence } = refineLips(
      cutMouthPatch(draw(blank), place),
      mesh(blank, () => 0),
    );
    expect(confidence.upperBorder).toBeLessThan(0.1);
    const shown = refineLips(
      cutMouthPatch(draw(plain), place),
      mesh(plain, () => 0),
    );
    expect(shown.confidence.upperBorder).toBeGreaterThan(0.5);
  });
});
