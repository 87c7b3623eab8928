import {
  type Appearance,
  type CaptureFlag,
  type ContourName,
  contourNames,
  type Expression,
  type LipGeometry,
  type LipMeasure,
  type MeasuredValue,
  type MeasureMethod,
  type MeasurementCapture,
  measureLips,
  measureParameters,
  measureUnits,
  middleAppearance,
  type Pose,
  thinLipFlags,
  withInterval,
} from '#measure';
import { quantile, standardDeviation } from '#numerics';
import type { ClipMoment, ClipTask } from '../clip.ts';
import type { SessionRuler } from '../moments/session-ruler.ts';
import { parameters } from '../parameters.ts';
import { middleGeometry, timedMedian } from './middle.ts';

/** A clip understood, ready for its medians. */
export interface UnderstoodClip {
  readonly moments: readonly ClipMoment[];
  /** beside every moment; null where it was not read */
  readonly appearances: readonly (Appearance | null)[];
  readonly tasks: readonly ClipTask[];
  readonly rest: LipGeometry;
  readonly ruler: SessionRuler;
  readonly pxPerMm: number;
}

const z95 = 1.96;

/** Medians over the gated moments of each expression, rest first; expressions without such moments are left out. */
export function makeCaptures(clip: UnderstoodClip): MeasurementCapture[] {
  const shown = [...new Set(clip.tasks.map(({ expression }) => expression))];
  const order = [...shown.filter((one) => one === 'rest'), ...shown.filter((one) => one !== 'rest')];
  return order.flatMap((expression) => captureOf(clip, expression) ?? []);
}

/** Indices of the gated moments of a task. */
export function momentsOf(moments: readonly ClipMoment[], { heldFromSeconds, heldToSeconds }: ClipTask): number[] {
  return moments.flatMap(({ atSeconds, gated }, t) =>
    gated && atSeconds >= heldFromSeconds && atSeconds <= heldToSeconds ? [t] : [],
  );
}

/** What a straw between the lips leaves to be seen. */
const besideStraw: readonly LipMeasure[] = [
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
  'commissureExcursionLeft',
  'commissureExcursionRight',
];

function captureOf(clip: UnderstoodClip, expression: Expression): MeasurementCapture | null {
  const { moments, ruler, pxPerMm } = clip;
  const runs = clip.tasks.filter((task) => task.expression === expression).map((task) => momentsOf(moments, task));
  const held = runs.flat().map((t) => moments[t]);
  if (held.length === 0) return null;
  const geometry = middleGeometry(held.map((moment) => moment.geometry as LipGeometry));
  const values = measureLips(geometry, clip.rest);
  const atRest = expression === 'rest';
  const sure = sureness(clip, held);
  const measures = Object.fromEntries(
    (Object.keys(measureUnits) as LipMeasure[]).map((name) => {
      const value = values[name];
      const shown = expression !== 'straw' || besideStraw.includes(name);
      const known = value !== null && shown && !(atRest && name.startsWith('commissureExcursion'));
      const still = known ? withInterval(name, value, sure) : null;
      return [name, still && widened(still, runs, moments, name, atRest)];
    }),
  ) as MeasurementCapture['measures'];
  const appearances = runs.flat().flatMap((t) => clip.appearances[t] ?? []);
  return {
    expression,
    measures,
    pose: sure.head.pose,
    scale: { pxPerMm, source: ruler.source },
    flags: [...flagsOf(sure.method, clip), ...thinLipFlags(values, sure)],
    frames: held.length,
    ...(appearances.length > 0 && {
      appearance: { ...middleAppearance(appearances), mmPerFaceCm: ruler.mmPerCanonicalCm },
    }),
    geometry,
  };
}

/** What the intervals of a still are made of, the middle over the moments. */
function sureness({ ruler, pxPerMm }: UnderstoodClip, held: readonly ClipMoment[]) {
  const middle = (values: readonly number[]) => quantile(values, 0.5);
  const each = <T>(read: (name: ContourName) => T) =>
    Object.fromEntries(contourNames.map((name) => [name, read(name)])) as Record<ContourName, T>;
  const pose: Pose = {
    yawDeg: middle(held.map((moment) => moment.pose?.yawDeg ?? 0)),
    pitchDeg: middle(held.map((moment) => moment.pose?.pitchDeg ?? 0)),
    rollDeg: middle(held.map((moment) => moment.pose?.rollDeg ?? 0)),
  };
  return {
    head: { pose },
    contourSd: each((name) => middle(held.map((moment) => moment.contourSd?.[name] ?? 0))),
    method: each((name): MeasureMethod => {
      const mesh = held.filter((moment) => moment.method?.[name] === 'face mesh').length;
      return mesh > held.length / 2 ? 'face mesh' : 'pixel border';
    }),
    landmarkSd: measureParameters.landmarkSd.value,
    cornerSd: { across: measureParameters.cornerAcrossSd.value, up: measureParameters.cornerUpSd.value },
    pxPerMm,
    scaleSd: ruler.relativeSd,
  };
}

/** Adds what moments of one take and takes of one person differ by. */
function widened(
  still: MeasuredValue,
  runs: readonly (readonly number[])[],
  moments: readonly ClipMoment[],
  name: LipMeasure,
  atRest: boolean,
): MeasuredValue {
  const takes = runs
    .map((run) => run.flatMap((t) => moments[t].measures?.[name] ?? []))
    .filter((values) => values.length > 0);
  const frames = timedMedian(takes.flat())?.se ?? 0;
  const middles = takes.map((values) => quantile(values, 0.5));
  const assumed = atRest ? 0 : parameters.takeSd.value * (still.unit === 'mm2' ? 25 : 1);
  const between = middles.length > 1 ? standardDeviation(middles) / Math.sqrt(middles.length) : assumed;
  const widen = (half: number) => Math.hypot(half, z95 * frames, z95 * between);
  const lo95 = still.value - widen(still.value - still.lo95);
  const positive = still.lo95 >= 0;
  return {
    ...still,
    lo95: positive ? Math.max(0, lo95) : lo95,
    hi95: still.value + widen(still.hi95 - still.value),
  };
}

function flagsOf(method: Readonly<Record<ContourName, MeasureMethod>>, clip: UnderstoodClip): CaptureFlag[] {
  const flags: CaptureFlag[] = [];
  if (clip.pxPerMm < measureParameters.finePxPerMm.value) flags.push('below-4-px-per-mm');
  if (clip.ruler.doubtful) flags.push('scale-doubtful');
  if (method.upperBorder === 'face mesh') flags.push('upper-border-not-plain');
  if (method.lowerBorder === 'face mesh') flags.push('lower-border-not-plain');
  if (method.upperMargin === 'face mesh' || method.lowerMargin === 'face mesh') flags.push('lip-margins-not-plain');
  return flags;
}
