import { parameterMark } from '#forecast';
import {
  findDraws,
  type LearntFromRows,
  type LearntPriorsFile,
  learnPriors,
  type Question,
  treatmentRows,
} from '#learn';
import { registryOf } from '#registry';
import { readDocument } from '../input/read-document.ts';
import { readLearnt } from '../input/read-learnt-priors.ts';
import { writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { placeOf, withStore } from '../registry/with-store.ts';
import type { PriorsOptions } from './options.ts';

/** What a registry taught, and what was left out of it. */
interface Taught extends LearntFromRows {
  readonly ofOtherModel: number;
  readonly notDrawnAgain: number;
  /** number of the newest learnt priors that a kept forecast was drawn from; 0 when all were drawn from ours */
  readonly newest: number;
}

type Previous = Extract<ReturnType<typeof readLearnt>, { readonly ok: true }>;

/**
 * `philtrum learn priors`: lets priors learn from what happened to patients who agree, and writes them down only if forecasts
 * of people left out become better.
 * @returns the command's exit code; when it is a refusal nothing is written
 */
export async function priorsCommand(options: PriorsOptions): Promise<number> {
  const before = previousOf(options);
  if (before !== null && !before.ok) return refuse(before, options, before.detail);
  const taught = await taughtBy(options, before);
  if (taught.newest > (before?.learnt.version ?? 0)) {
    const detail = words('learn.priors.previousNeeded', { newest: taught.newest });
    return refuse({ ok: false, reason: 'previous-needed', detail }, options, detail);
  }
  const { file, because } = taught;
  if (file === null) {
    const told = { ok: false, reason: because, detail: reasonOf(taught), ...lookedAt(taught) };
    return refuse(told, options, asText(taught));
  }
  return writeResult(file, options, () => asText(taught));
}

/** Says why nothing was learnt, and writes no file. */
function refuse(result: object, { json }: PriorsOptions, text: string): Promise<number> {
  return writeResult({ schema: 'philtrum/learnt-priors@1', ...result }, { json }, () => text);
}

function previousOf({ previous }: PriorsOptions): ReturnType<typeof readLearnt> | null {
  return previous === undefined ? null : readLearnt(readDocument(previous, words('cli.read.as.priors')), previous);
}

function taughtBy(options: PriorsOptions, before: Previous | null): Promise<Taught> {
  return withStore(placeOf(options), async (opened) => {
    const { outcomes } = registryOf({ ...opened, actor: 'philtrum learn priors' });
    const records = await outcomes.records();
    const rows = treatmentRows(records, new Date().toISOString().slice(0, 10));
    const seen = new Set(
      rows.flatMap(({ followUps }) => followUps.flatMap((one) => Object.keys({ ...one.outcomes, ...one.events }))),
    );
    const setting = { model: parameterMark(), wanted: (name: string) => seen.has(name) };
    const found = await findDraws(outcomes.drawsBehind(), records, setting);
    const previous = before === null ? {} : { previous: { version: before.learnt.version, priors: before.priors } };
    const learnt = learnPriors({ rows, draws: found.byTreatment, ...previous });
    const { ofOtherModel, notDrawnAgain, newest } = found;
    return { ...learnt, ofOtherModel, notDrawnAgain, newest: newest?.version ?? 0 };
  });
}

function lookedAt({ ordinary, withDraws, people, outcomes, events, peopleNeeded, check, ...taught }: Taught) {
  const { ofOtherModel, notDrawnAgain } = taught;
  return { ordinary, withDraws, people, ofOtherModel, notDrawnAgain, outcomes, events, peopleNeeded, check };
}

function asText(taught: Taught): string {
  const { ordinary, withDraws, people, ofOtherModel, notDrawnAgain, outcomes, events, file, learnt } = taught;
  const named = (questions: readonly Question[]) =>
    questions.map(({ name, week }) => words('learn.priors.question', { name, week })).join(', ');
  return [
    words('learn.priors.from', { withDraws, ordinary, people }),
    ...(ofOtherModel + notDrawnAgain === 0 ? [] : [words('learn.priors.leftOut', { ofOtherModel, notDrawnAgain })]),
    ...(outcomes.length === 0 ? [] : [words('learn.priors.outcomes', { outcomes: named(outcomes) })]),
    ...(events.length === 0 ? [] : [words('learn.priors.events', { events: named(events) })]),
    reasonOf(taught),
    ...neededLine(taught),
    ...(file === null ? [words('learn.priors.nothingWritten')] : [fileLine(file), ...learnt.map(movedLine)]),
  ].join('\n');
}

/** Reasons as sentences choose by them. */
const reasonWord = {
  better: 'better',
  'not-better': 'notBetter',
  'hangs-on-the-missing': 'hangs',
  'event-worse': 'eventWorse',
  'unhappiness-brings-people': 'brings',
  'no-draws': 'noDraws',
  'too-far-from-draws': 'tooFar',
  'cannot-weigh': 'tooFew',
} as const satisfies Record<Taught['because'], string>;

function reasonOf({ because, check, detail }: Taught): string {
  const gain = check?.gain ?? { value: 0, lo95: 0, hi95: 0 };
  const percent = (value: number) => reader().change(100 * value, 1);
  const places = { gain: percent(gain.value), lo: percent(gain.lo95), hi: percent(gain.hi95), detail };
  return words('learn.priors.because', { because: reasonWord[because], ...places });
}

function neededLine({ peopleNeeded, because }: Taught): readonly string[] {
  if (peopleNeeded !== null) return [words('learn.priors.needed', { people: peopleNeeded })];
  return because === 'not-better' ? [words('learn.priors.notNeeded')] : [];
}

function fileLine({ version, mark, people, treatments }: LearntPriorsFile): string {
  return words('learn.priors.file', { version, mark, people, treatments });
}

function movedLine({ input, moved }: LearntFromRows['learnt'][number]): string {
  const by = (value: number) => reader().change(value, 2);
  const [lo, hi] = [-1.96, 1.96].map((times) => by(moved.value + times * moved.sd));
  return words('learn.priors.moved', { input, value: by(moved.value), lo, hi });
}
