import type { ClipMoment, ClipTask, Estimate, MeasuredClip, TaskMotion } from '#clip';
import {
  type Appearance,
  type Expression,
  type LipGeometry,
  type LipMeasure,
  type MeasuredValue,
  type MeasurementCapture,
  measureLips,
  measureUnits,
  type Point3,
  shapePoints,
} from '#measure';
import { quantile, stream } from '#numerics';

/** A mouth by its millimetres, and how it was filmed: documents for tests, measured by the one definition of a measure. */
export interface MadeClip {
  readonly seed: number;
  /** height of the upper red lip at rest */
  readonly upper?: number;
  /** how far the corners go out and up in a smile, patient's left and right */
  readonly smile?: readonly [left: number, right: number];
  readonly yawDeg?: number;
  /** standard deviation of every height in a frame [mm] */
  readonly noise?: number;
  /** this camera's millimetre over the true one */
  readonly ruler?: number;
  readonly appearance?: Partial<Appearance>;
}

const framesPerSecond = 25;
const seconds = 6;
const expressionsShown = ['rest', 'smile'] as const;

export function madeClip(made: MadeClip): MeasuredClip {
  const random = stream(made.seed, 0, 'made clip');
  const noise = made.noise ?? 0.1;
  const still = mouth(made, 0, () => 0);
  const times = Array.from({ length: framesPerSecond * seconds }, (_, i) => i / framesPerSecond);
  const moments = times.map((atSeconds): ClipMoment => {
    const geometry = mouth(made, smileAt(atSeconds), () => noise * random.normal());
    return {
      atSeconds,
      pose: { yawDeg: made.yawDeg ?? 0, pitchDeg: 0, rollDeg: 0 },
      gated: true,
      flags: [],
      geometry,
      contourSd: { upperBorder: 0.2, upperMargin: 0.2, lowerMargin: 0.2, lowerBorder: 0.2 },
      method: {
        upperBorder: 'pixel border',
        upperMargin: 'pixel border',
        lowerMargin: 'pixel border',
        lowerBorder: 'pixel border',
      },
      measures: measureLips(geometry, still),
    };
  });
  const tasks = [1, 3.5].map(
    (onsetSeconds): ClipTask => ({
      expression: 'smile',
      onsetSeconds,
      heldFromSeconds: onsetSeconds + 0.5,
      heldToSeconds: onsetSeconds + 1.5,
      offsetSeconds: onsetSeconds + 2,
      moments: 25,
    }),
  );
  return {
    ok: true,
    width: 640,
    height: 480,
    framesPerSecond,
    durationSeconds: seconds,
    framesRead: moments.length,
    framesGated: moments.length,
    scale: { pxPerMm: 4, relativeSd: 0.04, source: 'iris', mmPerCanonicalCm: 9 * (made.ruler ?? 1) },
    baseline: { yawDeg: made.yawDeg ?? 0, pitchDeg: 0, rollDeg: 0 },
    moments,
    tasks,
    motions: tasks.map((task) => motionOf(task, made)),
    captures: expressionsShown.map((expression) => captureOf(made, expression, moments)),
    flags: [],
  };
}

/** 0 at rest, 1 while a smile is held: half a second up, a second held, half a second down. */
function smileAt(t: number): number {
  const since = [1, 3.5].map((from) => t - from).find((s) => s >= 0 && s <= 2);
  return since === undefined ? 0 : Math.min(1, since / 0.5, (2 - since) / 0.5);
}

function mouth(made: MadeClip, share: number, error: () => number): LipGeometry {
  const ruler = made.ruler ?? 1;
  const upper = made.upper ?? 6;
  const [left, right] = (made.smile ?? [10, 10]).map((reach) => share * reach);
  const [xl, xr] = [24 + 0.7 * left, -24 - 0.7 * right];
  const curve = (height: (t: number) => number, wobble: number) =>
    Array.from({ length: 25 }, (_, i): Point3 => {
      const t = i / 24;
      const corner = 0.7 * (t > 0.5 ? left * (2 * t - 1) ** 2 : right * (1 - 2 * t) ** 2);
      const arch = 4 * t * (1 - t);
      return [ruler * (xr + t * (xl - xr)), ruler * (corner + height(arch) + arch * wobble), 0];
    });
  const upperBorder = curve((arch) => upper * arch, error());
  return {
    sn: [0, ruler * 20, 0],
    sl: [0, ruler * -18, 0],
    chLeft: upperBorder[24],
    chRight: upperBorder[0],
    cphLeft: upperBorder[14],
    cphRight: upperBorder[10],
    upperBorder,
    upperMargin: curve((arch) => share * 1.5 * arch, error()),
    lowerMargin: curve((arch) => -share * 3 * arch, error()),
    lowerBorder: curve((arch) => (-9 - 3 * share) * arch, error()),
    midlineX: 0,
    incisorEdgeY: null,
    gingivaY: null,
    frontalOnly: true,
  };
}

function motionOf(task: ClipTask, { smile = [10, 10] }: MadeClip): TaskMotion {
  const told = (value: number, unit: string): Estimate => ({ value, lo95: value - 0.3, hi95: value + 0.3, unit });
  return {
    task,
    excursionLeft: told(smile[0], 'mm'),
    excursionRight: told(smile[1], 'mm'),
    upperMarginExcursion: told(1.5, 'mm'),
    peakSpeed: null,
    attackSeconds: told(0.4, 's'),
    symmetryChange: told(smile[0] - smile[1], 'mm'),
    couplingIndex: told(5, '1'),
  };
}

function captureOf(made: MadeClip, expression: Expression, moments: readonly ClipMoment[]): MeasurementCapture {
  const held = moments.filter(({ atSeconds }) => smileAt(atSeconds) === (expression === 'rest' ? 0 : 1));
  const measures = (Object.keys(measureUnits) as LipMeasure[]).map((name) => {
    const values = held.flatMap(({ measures: read }) => read?.[name] ?? []);
    if (values.length === 0) return [name, null] as const;
    const value = quantile(values, 0.5);
    const measured: MeasuredValue = {
      value,
      lo95: value - 0.5,
      hi95: value + 0.5,
      unit: measureUnits[name],
      method: 'pixel border',
    };
    return [name, measured] as const;
  });
  return {
    expression,
    measures: Object.fromEntries(measures) as MeasurementCapture['measures'],
    pose: { yawDeg: made.yawDeg ?? 0, pitchDeg: 0, rollDeg: 0 },
    scale: { pxPerMm: 4, source: 'iris' },
    flags: [],
    frames: held.length,
    appearance: { ...look, mmPerFaceCm: 9 * (made.ruler ?? 1), ...made.appearance },
    geometry: held[0].geometry!,
  };
}

/** A slightly crooked face. */
const shape = [...shapePoints.right, ...shapePoints.left, ...shapePoints.middle].flatMap((_, i) => {
  const pairs = shapePoints.right.length;
  const side = i < pairs ? -1 : i < 2 * pairs ? 1 : 0;
  const k = i % pairs;
  return [side * (2 + 0.3 * k) + 0.05 * Math.sin(3 * k), 3 - 0.5 * k + side * 0.06 * Math.cos(k)];
});

const look: Appearance = {
  skin: [5.3, 5, 4.8],
  lip: [5.1, 4.6, 4.5],
  lightFromLeft: 0.05,
  texture: { mouth: 0.01, cheeks: 0.008 },
  mmPerFaceCm: 9,
  shape,
};

/** The same face seen in a mirror. */
export function mirroredShape(): number[] {
  const pairs = shapePoints.right.length;
  const ids = Array.from({ length: shape.length / 2 }, (_, i) =>
    i < pairs ? i + pairs : i < 2 * pairs ? i - pairs : i,
  );
  return ids.flatMap((i) => [-shape[2 * i], shape[2 * i + 1]]);
}
