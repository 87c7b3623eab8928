import { type FaceModel, type MuscleId, outline } from '#anatomy';
import type { LipGeometry } from '#measure';
import { activationOf, type Manner, type Physiology } from '#mechanics';
import { outlineStart, outputNames, type SampleJob, type SampleResult } from '#simulate';
import { type Contours, contoursOf, readFeatures } from './features.ts';
import type { Look } from './sights.ts';

/** Runs sample jobs; handed in by the shell (worker threads in Node, Web Workers in the page). */
export interface SolverPool {
  readonly size: number;
  run<Job, Result>(kind: 'sample', job: Job): Promise<Result>;
}

/** The face whose person is looked for, and who solves. */
export interface ForwardTask {
  readonly face: FaceModel;
  readonly pool: SolverPool;
  readonly looks: readonly Look[];
}

/** One person of the model. */
export interface Candidate {
  readonly physiology: Physiology;
  readonly manner: Manner;
}

/** What a muscle's pull does to a look. */
export interface PullSlope {
  readonly muscle: MuscleId;
  readonly side: 'left' | 'right';
  /** derivative of every feature to the logarithm of the pull (nFeature) [mm] */
  readonly moved: Float64Array;
}

/** One look of a candidate. */
export interface Modelled {
  readonly look: Look;
  readonly contours: Contours;
  /** displacement of every feature from rest (nFeature) [mm] */
  readonly moved: Float64Array;
  /** empty unless asked for */
  readonly slopes: readonly PullSlope[];
}

/** Every look of a candidate in the order of the task, or the solver's words why not. */
export type Forward =
  | { readonly ok: true; readonly looks: readonly Modelled[] }
  | { readonly ok: false; readonly detail: string };

/** The lips of the model at rest [mm]. */
export function restOutline(face: FaceModel): LipGeometry {
  return outline(face, face.mesh.nodes);
}

/** Solves a candidate in every look, the looks of one posture together; `slopes`: with derivatives to the pulls. */
export async function solveCandidate(task: ForwardTask, candidate: Candidate, slopes = true): Promise<Forward> {
  const jobs = jobsOf(task, candidate);
  const results = await Promise.all(
    jobs.map((job) => task.pool.run<SampleJob, SampleResult>('sample', { ...job, sensitivities: slopes })),
  );
  const failed = results.find(({ ok }) => !ok);
  if (failed && !failed.ok) return { ok: false, detail: failed.detail };
  const looks = task.looks.map((look) => {
    const result = results[jobs.findIndex(({ posture }) => posture === look.posture)];
    if (!result.ok) throw new Error(result.detail);
    const found = result.expressions.find(({ expression }) => expression === look.expression);
    if (!found) throw new Error(`the solved sample lacks ${look.expression}`);
    return modelled({ task, candidate, look }, found);
  });
  return { ok: true, looks };
}

/** One job for every posture. */
export function jobsOf({ face, looks }: ForwardTask, { physiology, manner }: Candidate): readonly SampleJob[] {
  const postures = [...new Set(looks.map(({ posture }) => posture))];
  return postures.map((posture) => ({
    face: face.parameters,
    resolution: face.mesh.resolution,
    physiology,
    manner,
    posture,
    expressions: looks.filter((look) => look.posture === posture).map(({ expression }) => expression),
    treatments: [],
    sensitivities: false,
    surfaces: false,
  }));
}

type Solved = Extract<SampleResult, { readonly ok: true }>['expressions'][number];

function modelled(
  { task, candidate, look }: { task: ForwardTask; candidate: Candidate; look: Look },
  { untreated, sensitivity }: Solved,
): Modelled {
  const rest = readFeatures(restOutline(task.face));
  const contours = contoursOf(untreated);
  const here = readFeatures(contours);
  const slopes = sensitivity === null ? [] : pullSlopes({ task, candidate, look }, { untreated, sensitivity });
  return { look, contours, moved: here.map((value, k) => value - rest[k]), slopes };
}

/** Movement of a node by which features are probed [mm]. */
const probeMm = 1e-3;

/**
 * Derivative of the features to every pull, by the chain rule from the solver's exact derivative of the outline to the block of
 * every fascicle: a pull multiplies what is voluntary of an activation, a block takes from all of it.
 */
function pullSlopes(
  { task, candidate, look }: { task: ForwardTask; candidate: Candidate; look: Look },
  { untreated, sensitivity }: { readonly untreated: Float64Array; readonly sensitivity: Float64Array },
): PullSlope[] {
  const { fascicles } = task.face;
  const { physiology } = candidate;
  const { pulls = {} } = candidate.manner;
  const active = activationOf(task.face, physiology, look.expression, { pulls });
  const tone = activationOf(task.face, physiology, 'rest');
  const directions = new Map<string, { muscle: MuscleId; side: 'left' | 'right'; d: Float64Array }>();
  fascicles.forEach(({ muscle, side }, f) => {
    const voluntary = active[f] - tone[f];
    if (!(voluntary > 0)) return;
    const key = `${muscle} ${side}`;
    const row = directions.get(key) ?? { muscle, side, d: new Float64Array(outputNames.length) };
    directions.set(key, row);
    const share = -voluntary / active[f];
    for (let o = 0; o < row.d.length; o++) row.d[o] += share * sensitivity[f * outputNames.length + o];
  });
  return [...directions.values()].map(({ muscle, side, d }) => {
    return { muscle, side, moved: featuresAlong(untreated, d) };
  });
}

/**
 * Derivative of the features along a change of the outputs (nFeature) [mm].
 * @param outputs of a solved expression, and its change, each (nOutput)
 */
export function featuresAlong(outputs: Float64Array, change: Float64Array): Float64Array {
  const size = change.subarray(outlineStart).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const h = size > 0 ? probeMm / size : 0;
  const here = readFeatures(contoursOf(outputs));
  const ahead = readFeatures(contoursOf(outputs.map((value, o) => value + h * change[o])));
  return ahead.map((value, k) => (h > 0 ? (value - here[k]) / h : 0));
}
