import { writeFileSync } from 'node:fs';
import type { SimulatedBrow } from '#forecast';
import {
  answersLeftOut,
  type Calibration,
  type CalibrationTask,
  calibrate,
  calibratedBelief,
  calibrationMarks,
  learntPriors,
  learntReserves,
  type Mouths,
  type Target,
} from '#validate';
import { say, showProgress } from '../output.ts';
import { words } from '../reader.ts';

const files = {
  belief: new URL('../../validate/belief/calibrated.data.ts', import.meta.url),
  leftOut: new URL('../../validate/calibrate/left-out.data.ts', import.meta.url),
  priors: new URL('../../pharmacology/calibrated.data.ts', import.meta.url),
  reserves: new URL('../../forecast/calibrated.data.ts', import.meta.url),
};

const SEED = 7;
const OVER_PRIOR = 400;
const PER_STUDY = 150;
const header = '// Written by `philtrum validate --calibrate`; not edited by hand.\n\n';

/**
 * Learns the common numbers from the listed targets again and writes them into the sources as data: the belief, the
 * forecast's priors, and what each study would have been predicted without it.
 */
export function calibrateAndWrite(targets: readonly Target[], mouths: Mouths, brow: SimulatedBrow | null): Calibration {
  const progress = showProgress();
  const task: CalibrationTask = {
    targets,
    mouths,
    brow,
    seed: SEED,
    repetitions: OVER_PRIOR,
    onProgress: (fraction, stage) => progress.update(fraction, stage),
  };
  const found = calibrate(task);
  const leftOut = answersLeftOut(found, task, PER_STUDY);
  progress.end();
  writeBelief(found);
  writePriors(found);
  const rows = leftOut.filter(({ modelled }) => modelled);
  const written = rows.map(({ id, predicted, lo90, hi90, agrees }) =>
    JSON.stringify({ id, predicted: short(predicted), lo90: short(lo90), hi90: short(hi90), agrees }),
  );
  write(
    files.leftOut,
    `/** What was predicted of every listed target by what was learnt from all other studies. */\nexport const leftOut: readonly { readonly id: string; readonly predicted: number; readonly lo90: number; readonly hi90: number; readonly agrees: boolean | null }[] = [\n  ${written.join(',\n  ')},\n];\n`,
  );
  say(words('cli.validate.learnt', { numbers: found.learntFrom.length }));
  return found;
}

function writeBelief({ belief, learntFrom }: Calibration): void {
  const version = (calibratedBelief()?.version ?? 0) + 1;
  const fields = { version, ...calibrationMarks(), learntFrom, mean: belief.mean, factor: belief.factor };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  const type =
    '{ readonly version: number; readonly targets: string; readonly priors: string; readonly learntFrom: readonly string[]; readonly mean: readonly number[]; readonly factor: readonly (readonly number[])[] } | null';
  write(
    files.belief,
    `/** The belief after the listed targets. Version counts calibrations; marks are of what it was learnt from. */\nexport const calibrated: ${type} = {\n${lines.join('\n')}\n};\n`,
  );
}

function writePriors({ belief }: Calibration): void {
  const type = 'Readonly<Record<string, readonly [number, number, number]>>';
  write(
    files.priors,
    `/** Quantiles (5, 50, 95 %) of sampled inputs after the listed targets, log-normal. */\nexport const calibratedPriors: ${type} = {\n${rowsOf(learntPriors(belief))}};\n`,
  );
  write(
    files.reserves,
    `/** Quantiles (5, 50, 95 %) of event limits after the listed targets. */\nexport const calibratedReserves: Readonly<Record<'strawReserve' | 'leakReserve', readonly [number, number, number]>> = {\n${rowsOf(learntReserves(belief))}};\n`,
  );
}

function rowsOf(quantiles: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(quantiles)
    .map(([name, values]) => `  '${name}': [${values.map((value) => short(value)).join(', ')}],\n`)
    .join('');
}

function short(value: number | null): number {
  return Number((value ?? Number.NaN).toPrecision(4));
}

function write(file: URL, text: string): void {
  writeFileSync(file, header + text);
}
