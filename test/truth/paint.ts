import type { Frame, PixelPoint } from '#measure';
import { stream } from '#numerics';
import { readPoint, type TruthFace, toPicture } from './face.ts';
import { contoursOf, heightAt } from './fields.ts';
import { eachPixelNear, type SkinUnder, skinUnder } from './inpaint.ts';

/** Lips to be painted on a face [mm]; every contour is known everywhere. */
export interface PaintedLips {
  readonly width: number;
  /** heights at the midline */
  readonly upper: number;
  readonly lower: number;
  /** opening at the midline; 0 = closed */
  readonly gap: number;
  /** rise of the cupid's bow over its dip */
  readonly bow: number;
  /** the patient's left corner over the right one */
  readonly tilt: number;
}

/** What is seen on and between painted lips. */
export interface Paint {
  /** natural logarithm of lip colour over skin colour, red, green, blue */
  readonly lipOverSkin: readonly [number, number, number];
  /** width over which lip turns into skin, one standard deviation [mm] */
  readonly softness?: number;
  /** bright spots on the lower and upper lip, 0-1 */
  readonly gloss?: number;
  /** dark hairs per square millimetre above and below the lips */
  readonly stubble?: number;
  /** in an open mouth: how far teeth reach below the upper lip, gum included [mm] */
  readonly teeth?: number;
  /** height of gum between upper lip and teeth [mm] */
  readonly gum?: number;
}

/** Lip over skin of bare lips, by skin from light to very dark: contrast falls with darkness. */
export const bareLips: readonly (readonly [number, number, number])[] = [
  [-0.1, -0.42, -0.32],
  [-0.1, -0.38, -0.28],
  [-0.1, -0.32, -0.22],
  [-0.1, -0.24, -0.15],
  [-0.08, -0.16, -0.08],
];
/** The same for make-up. */
export const lipsticks = { red: [-0.15, -1.5, -1.1], nude: [-0.02, -0.1, -0.06] } as const;

/** The four contours of painted lips as heights over u [mm]. */
export function paintedContours(lips: PaintedLips) {
  const half = lips.width / 2;
  const arch = (u: number, power: number) => Math.max(0, 1 - (u / half) ** 2) ** power;
  const axis = (u: number) => (lips.tilt / 2) * (u / half);
  const bow = (u: number) => lips.bow * (Math.exp(-(((Math.abs(u) - 4.5) / 2.4) ** 2)) - Math.exp(-((4.5 / 2.4) ** 2)));
  const upperMargin = (u: number) => axis(u) + 0.5 * lips.gap * arch(u, 1);
  const lowerMargin = (u: number) => axis(u) - 0.5 * lips.gap * arch(u, 1);
  return {
    upperBorder: (u: number) => upperMargin(u) + (lips.upper + bow(u)) * arch(u, 0.75),
    upperMargin,
    lowerMargin,
    lowerBorder: (u: number) => lowerMargin(u) - lips.lower * arch(u, 0.65),
  };
}

/** The contours in the picture [px], so many points each, from the patient's right to the left. */
export function paintedOutline(face: TruthFace, lips: PaintedLips, count = 49) {
  const contours = paintedContours(lips);
  const along = (height: (u: number) => number) =>
    Array.from({ length: count }, (_, i): PixelPoint => {
      const u = (lips.width / 2) * ((2 * i) / (count - 1) - 1);
      return toPicture(face, [u, height(u)]);
    });
  return {
    upperBorder: along(contours.upperBorder),
    upperMargin: along(contours.upperMargin),
    lowerMargin: along(contours.lowerMargin),
    lowerBorder: along(contours.lowerBorder),
  };
}

/** A face without lips, on which lips can be painted again and again. */
export interface Canvas {
  readonly face: TruthFace;
  readonly skin: SkinUnder;
}

/** Takes the lips off a face; what is painted later must fit where these and the largest lips lie. */
export function canvasOf(face: TruthFace, largest: PaintedLips): Canvas {
  const old = contoursOf(face);
  const next = paintedContours(largest);
  const half = Math.max(largest.width / 2, Math.abs(old.upperBorder[0][0])) + 3;
  const rim = 2.5;
  const covered = (u: number, v: number) =>
    Math.abs(u) < half &&
    v < Math.max(heightAt(old.upperBorder, u), next.upperBorder(u)) + rim &&
    v > Math.min(heightAt(old.lowerBorder, u), next.lowerBorder(u)) - rim;
  return { face, skin: skinUnder(face, covered) };
}

/** Share of a step that has been climbed, softly [1]. */
const climbed = (distance: number, softness: number): number => 1 / (1 + Math.exp((-1.7 * distance) / softness));

/**
 * Share of the filled-in skin so far beyond the lips [mm]: whole beside them, then fading, so that no second border is
 * drawn where it ends.
 */
const fading = (beyond: number): number => Math.max(0, Math.min(1, (5.5 - beyond) / 4.5));

/** Paints lips; their borders lie exactly where {@link paintedOutline} says, at half of the change of colour. */
export function paintLips({ face, skin }: Canvas, lips: PaintedLips, paint: Paint, seed = 1): Frame {
  const rgb = Uint8ClampedArray.from(face.frame.rgb);
  const contours = paintedContours(lips);
  const grain = grainOf(seed);
  const hairs = hairsOf(seed, paint.stubble ?? 0);
  const half = lips.width / 2;
  const soft = paint.softness ?? 0.35;
  const under = new Float64Array(3);
  const old = contoursOf(face);
  eachPixelNear(face, [40, 30], (at, u, v) => {
    const [ub, um, lm, lb] = [
      contours.upperBorder(u),
      contours.upperMargin(u),
      contours.lowerMargin(u),
      contours.lowerBorder(u),
    ];
    const side = Math.max(half, Math.abs(old.upperBorder[0][0]));
    const beyond = Math.max(
      v - Math.max(heightAt(old.upperBorder, u), ub),
      Math.min(heightAt(old.lowerBorder, u), lb) - v,
      Math.abs(u) - side,
    );
    const hair = hairs(u, v) * Math.min(1, Math.max(0, (36 - Math.abs(u)) / 8));
    const filled = fading(beyond);
    if (filled > 0) skin(u, v, under);
    for (let c = 0; c < 3; c++) under[c] = filled * under[c] + (1 - filled) * rgb[at + c];
    const skinShade = 1 + 0.012 * grain(u, v) * filled;
    const thin = climbed(half - Math.abs(u), soft);
    const lip = thin * climbed(ub - v, soft) * climbed(v - lb, soft);
    const seam = lips.gap > 0 ? 0 : Math.exp(-(((v - um) / 0.45) ** 2)) * climbed(half - Math.abs(u), 0.5);
    const shine = (paint.gloss ?? 0) * glossAt(u, v, lips, contours);
    for (let c = 0; c < 3; c++) {
      // the upper lip faces down and the lower one up, so one is darker and the other lighter than its colour
      const relief = v > um ? 0.92 - 0.05 * ((um - v) / Math.max(1, ub - um)) : 1.04;
      const wrinkles = 1 + 0.03 * Math.sin(5.3 * u + 1.3 * grain(u, 0)) + 0.02 * grain(u, v);
      const red = under[c] * Math.exp(paint.lipOverSkin[c]) * relief * wrinkles;
      let value = under[c] * skinShade * (1 - lip) + red * lip;
      value = value * (1 - 0.65 * seam) * (1 - 0.55 * hair * (1 - lip)) + 235 * shine * lip * (1 - value / 255);
      rgb[at + c] = lips.gap > 0 ? insideMouth(value, { v, um, lm, c, under: under[c] }, paint) : value;
    }
  });
  return { ...face.frame, rgb };
}

const toothColour = [226, 214, 190];
const gumColour = [186, 104, 108];
const darkColour = [38, 18, 18];

/** Teeth, gum and the dark of an open mouth, in the light of the skin beside it. */
function insideMouth(
  lip: number,
  { v, um, lm, c, under }: { v: number; um: number; lm: number; c: number; under: number },
  { teeth = 0, gum = 0 }: Paint,
): number {
  const soft = 0.15;
  const open = climbed(um - v, soft) * climbed(v - lm, soft);
  const light = Math.min(1, 0.35 + (0.65 * under) / 190);
  const below = um - v;
  const isGum = climbed(gum - below, soft) * (gum > 0 ? 1 : 0);
  const isTooth = climbed(teeth - below, soft) * (1 - isGum);
  const inside = (isGum * gumColour[c] + isTooth * toothColour[c] + (1 - isGum - isTooth) * darkColour[c]) * light;
  return lip * (1 - open) + inside * open;
}

function glossAt(u: number, v: number, lips: PaintedLips, contours: ReturnType<typeof paintedContours>): number {
  const spot = (du: number, height: number, wide: number, high: number) =>
    Math.exp(-(((u - du) / wide) ** 2) - ((v - height) / high) ** 2);
  const low = contours.lowerMargin(u) - 0.45 * lips.lower;
  const up = contours.upperMargin(u) + 0.55 * lips.upper;
  return (
    0.8 * spot(-3, low, 5, 0.6) +
    0.7 * spot(5, low - 0.6, 2.5, 0.5) +
    0.6 * spot(-4, up, 2, 0.4) +
    0.6 * spot(4, up, 2, 0.4)
  );
}

/** Smooth irregularity of about 1 mm, about -1 to 1. */
function grainOf(seed: number): (u: number, v: number) => number {
  const random = stream(seed, 0, 'painted skin');
  const waves = Array.from({ length: 12 }, () => {
    const angle = 2 * Math.PI * random.uniform();
    const length = 0.7 + 3 * random.uniform();
    return {
      x: Math.cos(angle) * (6.28 / length),
      y: Math.sin(angle) * (6.28 / length),
      phase: 6.28 * random.uniform(),
    };
  });
  return (u, v) => waves.reduce((sum, { x, y, phase }) => sum + Math.sin(x * u + y * v + phase), 0) / 3.5;
}

/** Darkness of shaven hairs at a place, 0-1: dots on a shaken grid, none on the nose's base. */
function hairsOf(seed: number, density: number): (u: number, v: number) => number {
  if (density <= 0) return () => 0;
  const cell = 1 / Math.sqrt(density);
  return (u, v) => {
    const [i, j] = [Math.floor(u / cell), Math.floor(v / cell)];
    let dark = 0;
    for (let a = i - 1; a <= i + 1; a++) {
      for (let b = j - 1; b <= j + 1; b++) {
        const random = hash(seed, a, b);
        const [x, y] = [(a + (random % 256) / 256) * cell, (b + ((random >> 8) % 256) / 256) * cell];
        dark = Math.max(dark, Math.exp(-((u - x) ** 2 + (v - y) ** 2 / 3) / (2 * 0.16 ** 2)));
      }
    }
    return dark;
  };
}

function hash(seed: number, a: number, b: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 1000, 0xc2b2ae35) ^ Math.imul(b + 1000, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Skin colours from light to very dark, sRGB. */
export const skinTones: readonly (readonly [number, number, number])[] = [
  [236, 204, 186],
  [214, 170, 144],
  [182, 134, 106],
  [130, 90, 68],
  [78, 52, 42],
];

/** The same face with skin of another colour: what is not eyes takes the tone's ratio to the face's cheeks. */
export function withSkinTone(face: TruthFace, tone: readonly [number, number, number]): TruthFace {
  const { frame, base } = face;
  const spots = [50, 280, 205, 425, 151].map((i) => base.overlay.points[i].map((value) => value * face.enlarged));
  const cheek = [0, 1, 2].map((c) => {
    const seen = spots.map(([x, y]) => frame.rgb[(Math.floor(y) * frame.width + Math.floor(x)) * 3 + c]);
    return seen.toSorted((a, b) => a - b)[2];
  });
  const eyes = base.reading.irises.map((iris) => ({ at: readPoint(face, iris.centre) }));
  const rgb = Uint8ClampedArray.from(frame.rgb);
  eachPixelNear(face, [400, 400], (at, u, v) => {
    const nearest = Math.min(...eyes.map((eye) => Math.hypot((u - eye.at[0]) / 15, (v - eye.at[1]) / 6)));
    const share = Math.min(1, Math.max(0, (nearest - 0.8) / 0.5));
    for (let c = 0; c < 3; c++) {
      const gain = tone[c] / Math.max(20, cheek[c]);
      rgb[at + c] = frame.rgb[at + c] * (1 - share + share * gain);
    }
  });
  return { ...face, frame: { ...frame, rgb } };
}
