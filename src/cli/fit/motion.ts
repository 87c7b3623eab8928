import type { FaceModel } from '#anatomy';
import {
  type Identified,
  identifyPerson,
  type MovedCapture,
  movingExpressions,
  type NotIdentified,
  type SolverPool,
} from '#identify';
import type { Expression } from '#measure';
import { formatMm, formatNumber } from '#units';
import type { MeasurementDocument } from '../input/parse-measurement.ts';
import type { Progress } from '../output.ts';

/** What moved beside the rest, as a command was given it. */
export interface MotionTask {
  readonly face: FaceModel;
  readonly upright: MeasurementDocument;
  /** the same person lying on the back */
  readonly supine: MeasurementDocument | null;
  /** whether the expressions were made with all force */
  readonly maximal: boolean;
  readonly pool: SolverPool;
  readonly progress: Progress;
}

/** What motion says, or why it says nothing, and what of it was not used. */
export type Motion = (Identified | NotIdentified) & { readonly notUsed: readonly Expression[] };

/** Captures of a document that a person can be identified by. */
function usable({ captures }: MeasurementDocument): MeasurementDocument['captures'] {
  return captures.filter(({ expression }) => expression === 'rest' || movingExpressions.includes(expression));
}

/** Whether there is any motion to fit to. */
export function moves(upright: MeasurementDocument, supine: MeasurementDocument | null): boolean {
  return supine !== null || upright.captures.some(({ expression }) => expression !== 'rest');
}

/** Fits the person to how the lips moved. */
export async function fitMotion(task: MotionTask): Promise<Motion> {
  const { face, upright, supine, maximal, pool, progress } = task;
  const seen = usable(upright).map((capture) => ({ ...capture, maximal }));
  const lying = supine === null ? [] : usable(supine).map((capture) => ({ ...capture, posture: 'supine', maximal }));
  const captures = [...seen, ...lying] as unknown as readonly MovedCapture[];
  const all = [...upright.captures, ...(supine?.captures ?? [])].map(({ expression }) => expression);
  const notUsed = [...new Set(all)].filter((name) => name !== 'rest' && !movingExpressions.includes(name));
  const found = await identifyPerson(face, captures, {
    pool,
    onProgress: (fraction, stage) => progress.update(fraction, stage),
  });
  return { ...found, notUsed };
}

/** Names that a reader may know. */
const plainly: Readonly<Record<string, string>> = {
  sigmaKpa: 'force of all muscles for their size',
  leftRightRatio: 'left over right strength',
  effort: 'effort',
};

/** Motion for a reader: residuals first, then what was learnt and what was not. */
export function motionText(motion: Motion): string[] {
  const unused = motion.notUsed.length > 0 ? [`  not used for motion: ${motion.notUsed.join(', ')}`] : [];
  if (!motion.ok) return [`  motion was not fitted: ${motion.detail}`, ...unused];
  const { parameters, jaws, pulls, confounded } = motion.posterior;
  const seen = motion.expressions.map(
    ({ expression, posture, residualMm, movedMm }) =>
      `  ${posture === 'supine' ? `${expression}, lying` : expression}: moved ${formatMm(movedMm)}, of which the model misses ${formatNumber(residualMm.rms, 2)} mm (at worst ${formatNumber(residualMm.worst, 2)} mm)`,
  );
  const learnt = [...jaws, ...parameters, ...pulls]
    .filter(({ learntShare }) => learntShare >= 0.25)
    .toSorted((a, b) => b.learntShare - a.learntShare)
    .map(({ name, posterior, prior, learntShare }) => {
      const range = (q: typeof prior) => `${formatNumber(q.p05, 2)} to ${formatNumber(q.p95, 2)}`;
      return `  ${(plainly[name] ?? name).padEnd(58)}${range(posterior)} (before: ${range(prior)}; ${Math.round(learntShare * 100)} % learnt)`;
    });
  const not = parameters.filter(({ learntShare }) => learntShare < 0.25).map(({ name }) => plainly[name] ?? name);
  return [
    'motion, each with a 90 % interval',
    ...seen,
    ...learnt,
    `  hardly learnt: ${not.join(', ')}`,
    ...confounded.map(({ a, b }) => `  not told apart: ${a} and ${b}`),
    ...unused,
  ];
}
