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
import type { Voice } from '#messages';
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

/** Below this share of its prior's spread something counts as hardly learnt [1]. */
const hardlyLearnt = 0.25;

type Posterior = Identified['posterior'];
type Learnt = Posterior['parameters'][number] | Posterior['jaws'][number] | Posterior['pulls'][number];

/** Motion for a reader: residuals first, then what was learnt and what was not. */
export function motionText(motion: Motion, voice: Voice): string[] {
  const { say } = voice;
  const unused = motion.notUsed.length > 0 ? [`  ${say('cli.fit.notUsed', { names: motion.notUsed.join(', ') })}`] : [];
  if (!motion.ok) return [`  ${say('cli.fit.notFitted', { why: motion.detail })}`, ...unused];
  const { parameters, jaws, pulls, confounded } = motion.posterior;
  const seen = motion.expressions.map(
    ({ expression, posture, residualMm, movedMm }) =>
      `  ${say('cli.fit.moved', {
        expression,
        posture,
        moved: voice.number(movedMm),
        rms: voice.number(residualMm.rms, 2),
        worst: voice.number(residualMm.worst, 2),
      })}`,
  );
  const learnt = [...jaws, ...parameters, ...pulls]
    .filter(({ learntShare }) => learntShare >= hardlyLearnt)
    .toSorted((a, b) => b.learntShare - a.learntShare)
    .map((one) => learntLine(one, voice));
  const not = parameters.filter(({ learntShare }) => learntShare < hardlyLearnt);
  return [
    say('cli.fit.motion'),
    ...seen,
    ...learnt,
    `  ${say('cli.fit.hardlyLearnt', { names: not.map(({ name }) => nameOf(name, voice)).join(', ') })}`,
    ...confounded.map(({ a, b }) => `  ${say('cli.fit.confounded', { a, b })}`),
    ...unused,
  ];
}

function learntLine({ name, posterior, prior, learntShare }: Learnt, voice: Voice): string {
  const range = ({ p05, p95 }: typeof prior): string => voice.range(p05, p95, '', 2);
  const told = voice.say('cli.fit.learnt', {
    range: range(posterior),
    before: range(prior),
    learnt: voice.number(100 * learntShare, 0),
  });
  return `  ${nameOf(name, voice).padEnd(58)}${told}`;
}

/** What a reader may know a parameter by; the others keep the name that they have in the tables. */
function nameOf(name: string, voice: Voice): string {
  const known = ['sigmaKpa', 'leftRightRatio', 'effort'] as const;
  const plain = known.find((one) => one === name);
  return plain === undefined ? name : voice.say(`cli.fit.name.${plain}`);
}
