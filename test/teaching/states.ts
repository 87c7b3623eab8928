import { buildFace, type Fascicle, referenceFaces } from '#anatomy';
import { medianPerson } from '#forecast';
import type { Expression } from '#measure';
import type { Treated } from '#mechanics';
import {
  outlineContours,
  outlinePointCount,
  outlineStart,
  outputNames,
  type SampleJob,
  type SampleResult,
} from '#simulate';
import { createThreadPool, type ThreadPool } from '../../src/cli/threads/pool.ts';
import type { LipState, StateValues, TaughtExpression } from '../../src/web/teach/model/teaching-table.ts';

/** Whom every lesson is about. */
export const taughtFace = 'reference-female';
export const taughtResolution = 'coarse';
export const taughtSeed = 1;
export const face = buildFace(referenceFaces[taughtFace], taughtResolution);
export const movements: readonly TaughtExpression[] = ['rest', 'smile', 'gummySmile', 'pucker', 'seal', 'straw'];

/** Strengths that are tabulated; the first is untreated. */
export const strengths: readonly number[] = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

let pool: ThreadPool | null = null;

/** The threads that solve; closed by {@link closePool}. */
export function thePool(): ThreadPool {
  pool ??= createThreadPool(2);
  return pool;
}

export async function closePool(): Promise<void> {
  await pool?.close();
}

/** The person in the middle in some expressions: untreated, then after each treatment. */
export async function solveStates(
  treatments: readonly Treated[],
  expressions: readonly TaughtExpression[],
): Promise<Record<TaughtExpression, LipState[]>> {
  const results = await Promise.all(
    expressions.map((expression) => thePool().run<SampleJob, SampleResult>('sample', job(treatments, expression))),
  );
  const states = results.map((result, i) => {
    if (!result.ok) throw new Error(`${expressions[i]}: ${result.detail}`);
    const [{ untreated, treated }] = result.expressions;
    return [expressions[i], [untreated, ...treated.map((one, k) => one ?? refused(expressions[i], k))].map(stateOf)];
  });
  return Object.fromEntries(states);
}

function refused(expression: string, treatment: number): never {
  throw new Error(`${expression}, treatment ${treatment}: did not come to rest`);
}

function job(treatments: readonly Treated[], expression: Expression): SampleJob {
  return {
    face: face.parameters,
    resolution: taughtResolution,
    physiology: medianPerson().physiology,
    expressions: [expression],
    treatments,
    sensitivities: false,
    surfaces: false,
  };
}

/** Untreated forces of every fascicle in an expression [N]. */
export async function forcesIn(expression: TaughtExpression): Promise<Float64Array> {
  const result = await thePool().run<SampleJob, SampleResult>('sample', job([], expression));
  if (!result.ok) throw new Error(result.detail);
  return result.expressions[0].fascicleForceN;
}

/** A share of the strength of one group of muscles, all of the others. */
export function weakened(group: (fascicle: Fascicle) => boolean, share: number): Treated {
  return { strength: Float64Array.from(face.fascicles, (fascicle) => (group(fascicle) ? share : 1)) };
}

/** Numbers and outline of an output vector. */
export function stateOf(outputs: Float64Array): LipState {
  const read = (name: string) => outputs[outputNames.indexOf(name)];
  const values: Record<keyof StateValues, number> = {
    redLip: read('upperVermilionHeight'),
    whiteLip: read('philtrumLength'),
    edgeLift: (read('marginLiftLeft') + read('marginLiftRight')) / 2,
    mouthWidth: read('mouthWidth'),
    forward: read('upperProtrusion'),
    path: read('marginExcursion'),
    seal: read('sealForceN'),
    teeth: read('teethPressureKpa'),
  };
  const points = outputs.subarray(outlineStart, outlineStart + outlineContours.length * outlinePointCount * 3);
  return { values: rounded(values, 3), outline: fromFront(points) };
}

/** What is a number, rounded. */
function rounded<Name extends string>(values: Record<Name, number>, digits: number): Partial<Record<Name, number>> {
  const known = Object.entries<number>(values).filter(([, value]) => Number.isFinite(value));
  return Object.fromEntries(known.map(([name, value]) => [name, round(value, digits)])) as Partial<
    Record<Name, number>
  >;
}

/** x and y of points in space, rounded. */
export function fromFront(points: ArrayLike<number>): number[] {
  return Array.from(points)
    .filter((_, i) => i % 3 !== 2)
    .map((value) => round(value, 2));
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
