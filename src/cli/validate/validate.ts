import {
  type Answer,
  answerTargets,
  calibratedBelief,
  listedTargets,
  neededMouths,
  needsBrow,
  needsLips,
  priorBelief,
  type ReadTargets,
  readTargets,
} from '#validate';
import { readDocument } from '../input/read-document.ts';
import type { ValidateOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { provenance } from '../provenance.ts';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { calibrateAndWrite } from './calibrate.ts';
import { trainMouths } from './train-mouths.ts';
import { writeValidationDocument } from './write-document.ts';

const schema = 'philtrum/validate@1';

/**
 * `philtrum validate`: what the model says published studies would have found, beside what they found.
 * @returns the command's exit code; a study that the model misses is an answer, not a failure
 */
export async function validateCommand(options: ValidateOptions): Promise<number> {
  if (options.targets !== undefined && (options.calibrate === true || options.docs !== undefined)) {
    throw new WrongUsage(words('cli.validate.listed'));
  }
  const read = readNamed(options.targets);
  if (!read.ok) return writeResult({ schema, ...read }, options, () => read.detail);
  const { targets, ignoredFields } = read;
  const trained = await trainMouths(neededMouths(targets), {
    withBrow: needsBrow(targets),
    withLips: needsLips(targets),
  });
  if (!trained.ok) return writeResult({ schema, ...trained }, options, () => trained.detail);
  const { seed } = options;
  const { mouths, brow, lips, kernel } = trained;
  const belief =
    options.calibrate === true ? calibrateAndWrite(targets, mouths, brow).belief : (calibratedBelief() ?? priorBelief);
  const answers = answerTargets(targets, { belief, seed, repetitions: REPETITIONS, mouths, brow, lips });
  if (options.docs !== undefined) writeValidationDocument(options.docs, targets, answers, belief);
  const document = {
    schema,
    ok: true,
    targets: answers,
    ...(ignoredFields.length === 0 ? {} : { ignoredFields }),
    calibration: calibratedBelief()?.version ?? null,
    processorSeconds: process.cpuUsage().user / 1e6,
    provenance: { ...provenance(kernel), seed },
  };
  return writeResult(document, options, () => asText(answers));
}

const REPETITIONS = 200;

function readNamed(path: string | undefined): ReadTargets {
  if (path === undefined) return readTargets(listedTargets);
  const read = readTargets(readDocument(path, words('cli.read.as.targets')));
  return read.ok ? read : { ...read, detail: `${path}: ${read.detail}` };
}

function asText(answers: readonly Answer[]): string {
  const rows = answers.map((answer) => `${mark(answer)} ${answer.id.padEnd(28)} ${answerInWords(answer)}`);
  const compared = answers.filter(({ agrees }) => agrees !== null);
  const agreed = compared.filter(({ agrees }) => agrees === true).length;
  const silent = answers.filter(({ modelled }) => !modelled).length;
  return [
    ...rows,
    words('cli.validate.summary', {
      agreed: String(agreed),
      compared: String(compared.length),
      silent: String(silent),
    }),
  ].join('\n');
}

function mark({ modelled, agrees }: Answer): string {
  if (!modelled) return '-   ';
  if (agrees === null) return '    ';
  return agrees ? 'ok  ' : 'MISS';
}

function answerInWords({ modelled, sign, predicted, lo90, hi90, unit, note }: Answer): string {
  if (!modelled) return words('cli.validate.notModelled', { why: note });
  if (sign !== null) return `${sign}  ${note}`;
  return words('cli.validate.row', { value: short(predicted), lo: short(lo90), hi: short(hi90), unit, note });
}

function short(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)));
}
