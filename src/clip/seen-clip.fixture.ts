import type { ContourName, FrontalLips } from '#measure';
import { stream } from '#numerics';
import { packPlaces, packSteps, provisionalRuler, type SeenMoment, type Step } from './following/seen-moment.ts';

/** A drawn mouth at one moment [mm]. */
export interface DrawnMouth {
  readonly width: number;
  readonly gap: number;
  /** how far each corner stands above the middle of the mouth */
  readonly cornerLeft: number;
  readonly cornerRight: number;
  /** how far the left corner stands further out than the right one */
  readonly lopsided: number;
  /** red of each lip at the middle */
  readonly red: number;
}

export const restingMouth: DrawnMouth = { width: 48, gap: 0, cornerLeft: 0, cornerRight: 0, lopsided: 0, red: 8 };

/** How a made clip is to be. */
export interface MadeClip {
  readonly seconds: number;
  readonly framesPerSecond?: number;
  readonly seed?: number;
  /** noise of every place that is seen [mm] */
  readonly noise?: number;
  /** the mouth at a moment, relative to rest */
  mouth?(atSeconds: number): Partial<DrawnMouth>;
  yawDeg?(atSeconds: number): number;
  /** how far the right and the left cheek stand out [mm]; null where they cannot be seen */
  cheeks?(atSeconds: number): readonly [right: number, left: number] | null;
  /** share of the red borders that is plain to see */
  plainShare?(atSeconds: number): number;
  /** diameter of the iris against its true size [1] */
  iris?(atSeconds: number): number;
}

/** Millimetres per centimetre of the canonical face of the person drawn. */
export const drawnRuler = 9.2;
const pxPerCanonicalCm = 40;
/** What the provisional ruler makes of a millimetre of the person drawn. */
const drawnScale = provisionalRuler / drawnRuler;
const columns = 49;

/** Pictures as `followClip` would have read them, of a mouth whose millimetres are known. */
export function seenClip(made: MadeClip): SeenMoment[] {
  const { seconds, framesPerSecond = 25, seed = 1, noise = 0.05 } = made;
  const random = stream(seed, 0, 'seen-clip');
  let before: FrontalLips | null = null;
  return Array.from({ length: Math.round(seconds * framesPerSecond) }, (_, i) => {
    const atSeconds = i / framesPerSecond;
    const truth = lipsOf({ ...restingMouth, ...made.mouth?.(atSeconds) });
    const [dx, dy] = [noise * random.normal(), noise * random.normal()];
    const lips = moved(truth, dx, dy);
    const steps = before && stepsBetween(before, truth);
    before = lips;
    const face = faceAt(made, atSeconds);
    const even = <T>(value: T): Record<ContourName, T> => ({
      upperBorder: value,
      upperMargin: value,
      lowerMargin: value,
      lowerBorder: value,
    });
    const { curves, ...places } = lips;
    const mouth = {
      lips: places,
      curves: {
        upperBorder: packPlaces(curves.upperBorder),
        upperMargin: packPlaces(curves.upperMargin),
        lowerMargin: packPlaces(curves.lowerMargin),
        lowerBorder: packPlaces(curves.lowerBorder),
      },
      outline: even(new Float32Array(2)),
      sd: even(0.2),
      method: even('pixel border' as const),
      steps,
      light: 4,
      appearance: null,
      plainShare: made.plainShare?.(atSeconds) ?? 1,
    };
    const cheeks = made.cheeks?.(atSeconds);
    return {
      atSeconds,
      flags: [],
      face,
      mouth,
      cheeks: cheeks ? { right: cheeks[0] * drawnScale, left: cheeks[1] * drawnScale } : null,
      thumbnail: Float32Array.from({ length: 12 }, (_, c) => c),
    };
  });
}

function faceAt({ yawDeg, iris }: MadeClip, atSeconds: number): NonNullable<SeenMoment['face']> {
  const irisPx = (11.71 / drawnRuler) * pxPerCanonicalCm * (iris?.(atSeconds) ?? 1);
  const pose = { yawDeg: yawDeg?.(atSeconds) ?? 0, pitchDeg: 2, rollDeg: 0 };
  return { pose, pxPerCanonicalCm, irisPx, eyesOpen: true, centre: [300, 200], width: 200 };
}

/** Contours in the head's frame by the provisional ruler, the stomion 60 mm below the upper face. */
function lipsOf(mouth: DrawnMouth): FrontalLips {
  const { width, gap, cornerLeft, cornerRight, lopsided, red } = mouth;
  const scale = provisionalRuler / drawnRuler;
  const curve = (height: number) =>
    Array.from({ length: columns }, (_, c): readonly [number, number] => {
      const share = (2 * c) / (columns - 1) - 1;
      const arch = 1 - share * share;
      const corner = share > 0 ? cornerLeft * share * share : cornerRight * share * share;
      return [scale * ((share * width) / 2 + (lopsided * share * share) / 2), scale * (-60 + height * arch + corner)];
    });
  return {
    curves: {
      upperBorder: curve(gap / 2 + red),
      upperMargin: curve(gap / 2),
      lowerMargin: curve(-gap / 2),
      lowerBorder: curve(-gap / 2 - red),
    },
    sn: [0, scale * -35],
    sl: [0, scale * -80],
    incisorEdge: null,
    gingiva: null,
    crownTop: null,
    midline: 0,
    bow: [20, 28],
  };
}

function moved(lips: FrontalLips, dx: number, dy: number): FrontalLips {
  const curve = (name: ContourName) => lips.curves[name].map(([x, y]) => [x + dx, y + dy] as const);
  const { sn, sl } = lips;
  return {
    ...lips,
    curves: {
      upperBorder: curve('upperBorder'),
      upperMargin: curve('upperMargin'),
      lowerMargin: curve('lowerMargin'),
      lowerBorder: curve('lowerBorder'),
    },
    sn: [sn[0] + dx, sn[1] + dy],
    sl: [sl[0] + dx, sl[1] + dy],
  };
}

/** What following would have told: from where a point was seen to where it truly is. */
function stepsBetween(before: FrontalLips, now: FrontalLips) {
  const step = (a: readonly [number, number], b: readonly [number, number]): Step => ({
    dx: b[0] - a[0],
    dy: b[1] - a[1],
    sd: 0.05,
  });
  const contour = (name: ContourName) => packSteps(now.curves[name].map((p, c) => step(before.curves[name][c], p)));
  return {
    contours: {
      upperBorder: contour('upperBorder'),
      upperMargin: contour('upperMargin'),
      lowerMargin: contour('lowerMargin'),
      lowerBorder: contour('lowerBorder'),
    },
    sn: step(before.sn, now.sn),
    sl: step(before.sl, now.sl),
  };
}
