import { type BrowModel, type BrowParameters, buildBrow } from '#anatomy';
import type { BrowExpression } from '#measure';
import {
  activatePatch,
  type BrowPhysiology,
  browActivation,
  createBrowPerson,
  type DenseKernel,
  displacementPerBlock,
  lidMarginPerBlock,
  marginReflex,
  type PatchPerson,
  type PatchState,
  preparePatch,
  reactivatePatch,
  settlePatch,
} from '#mechanics';
import { outputDerivatives } from '../output-derivatives.ts';
import { type BrowMarks, browMarks, browOutputNames, readBrow } from './brow-outputs.ts';

/** One person's brow as solved: plain data, so that a worker can be sent it. */
export interface BrowJob {
  readonly region: 'brow';
  readonly brow: BrowParameters;
  readonly physiology: BrowPhysiology;
  readonly expressions: readonly BrowExpression[];
  /** strength per fascicle, each (nFascicle) [1]; solved exactly one after the other */
  readonly strengths: readonly Float64Array[];
  /** also the derivative of every output to the block of every fascicle at the untreated state */
  readonly sensitivities: boolean;
}

/** What was solved in one expression. Outputs are in the order of {@link browOutputNames}. */
export interface BrowExpressionResult {
  readonly expression: BrowExpression;
  /** (nOutput) */
  readonly untreated: Float64Array;
  /** (nFascicle x nOutput) derivative to block, when asked for */
  readonly sensitivity: Float64Array | null;
  /** one (nOutput) per strengths entry; null when that solve was refused */
  readonly treated: readonly (Float64Array | null)[];
}

export type BrowResult =
  | { readonly ok: true; readonly expressions: readonly BrowExpressionResult[]; readonly restResidualMm: number }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

/** Paths from the untreated rest have no slope there, and are not given for it. */
const pathsFromRest = ['glabellaExcursion', 'browExcursionMid'];

/** One brow, solved: rest, every untreated expression, its sensitivities and its treatments. The same job gives the same bytes. */
export function solveBrow(job: BrowJob, kernel: DenseKernel): BrowResult {
  const brow = buildBrow(job.brow);
  const prepared = preparePatch(brow, kernel);
  try {
    const person = createBrowPerson(prepared, job.physiology);
    const rest = settlePatch(person);
    if (!rest.ok) return rest;
    const marks = browMarks(brow);
    const expressions: BrowExpressionResult[] = [];
    for (const expression of job.expressions) {
      const activation = browActivation(brow.fascicles, job.physiology, expression);
      const solved = activatePatch(person, activation);
      if (!solved.ok) return { ...solved, detail: `${expression} ${solved.detail}` };
      expressions.push(solveExpression({ job, expression, person, marks, state: solved.value }));
    }
    return { ok: true, expressions, restResidualMm: rest.residualMm };
  } finally {
    prepared.factor.release();
  }
}

interface ExpressionTask {
  readonly job: BrowJob;
  readonly expression: BrowExpression;
  readonly person: PatchPerson<BrowModel>;
  readonly marks: BrowMarks;
  readonly state: PatchState;
}

function solveExpression(task: ExpressionTask): BrowExpressionResult {
  const { job, expression, person, marks, state } = task;
  const { fascicles } = marks.brow;
  const read = (u: Float64Array, strength: ArrayLike<number>): Float64Array => {
    const outputs = readBrow(marks, u);
    outputs[browOutputNames.indexOf('marginReflexLeft')] = marginReflex(fascicles, strength, 'left');
    outputs[browOutputNames.indexOf('marginReflexRight')] = marginReflex(fascicles, strength, 'right');
    if (expression === 'browRest')
      for (const name of pathsFromRest) outputs[browOutputNames.indexOf(name)] = Number.NaN;
    return outputs;
  };
  const full = new Float64Array(fascicles.length).fill(1);
  const untreated = read(state.u, full);
  const sensitivity = job.sensitivities ? sensitivities(task, untreated) : null;
  const treated = job.strengths.map((strength) => {
    const activation = browActivation(fascicles, job.physiology, expression, strength);
    const found = reactivatePatch(person, state, activation);
    return found.ok ? read(found.u, strength) : null;
  });
  return { expression, untreated, sensitivity, treated };
}

/** The lids know their own derivative. */
function sensitivities({ person, state, marks }: ExpressionTask, untreated: Float64Array): Float64Array {
  const { fascicles } = marks.brow;
  const count = browOutputNames.length;
  const at = { u: state.u, outputs: untreated };
  const derivatives = outputDerivatives(at, displacementPerBlock(person, state), (u) => readBrow(marks, u));
  fascicles.forEach((_, f) => {
    derivatives[(f + 1) * count - 2] = lidMarginPerBlock(fascicles, f, 'left');
    derivatives[(f + 1) * count - 1] = lidMarginPerBlock(fascicles, f, 'right');
  });
  return derivatives;
}
