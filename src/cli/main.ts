/**
 * The command line: what can be asked of Philtrum from a terminal or a script? Reads the arguments, loads the one
 * command that is asked for and answers with its exit code. Commands compute nothing themselves; they open the doors of
 * the domain folders and print.
 * @module
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addCohort } from './cohort/add-cohort.ts';
import { addDocument } from './document/add-document.ts';
import type {
  AdviseOptions,
  CompareOptions,
  FitOptions,
  ForecastOptions,
  MeasureOptions,
  ResultOptions,
  ValidateOptions,
  VerifyOptions,
  WindowOptions,
} from './options.ts';
import { exitCodes, say } from './output.ts';
import { languageIn, readIn } from './reader.ts';
import { checkWritable } from './write-whole.ts';
import { WrongUsage } from './wrong-usage.ts';

const DEFAULT_DRAWS = 1000;
const DEFAULT_SEED = 1;
const DEFAULT_REPEAT = 5;
const DEFAULT_TIMES = 20;
const DEFAULT_WINDOW_DRAWS = 200;
const DEFAULT_LEAST_LIFT = 0.2;

/**
 * Runs one command.
 * @param args the arguments after the program's name
 * @returns 0 done, 1 an honest refusal or a failed check, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  readIn(languageIn(args));
  let exitCode: number = exitCodes.done;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return answerTo(error, args.includes('--json'));
  }
}

type Finish = (exitCode: number) => void;

function buildProgram(finish: Finish): Command {
  const program = new Command('philtrum')
    .description('See what a lip flip would do to this mouth, at rest and in motion, before the needle.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(see --help)')
    .hook('preAction', (_, command) => {
      if (command.parent?.name() !== 'cohort') checkPlaces(command.opts());
    });
  addStart(program, finish);
  addMeasure(program, finish);
  addCompare(program, finish);
  addFit(program, finish);
  addSimulate(program, finish);
  addForecast(program, finish);
  addReplay(program, finish);
  addComparePlans(program, finish);
  addWindow(program, finish);
  addAdvise(program, finish);
  addDocument(program, finish);
  addVerify(program, finish);
  addValidate(program, finish);
  addCohort(program, finish, parseWhole);
  addBench(program, finish);
  return program;
}

/** Files that a command shall write must have a place before anything is computed. */
function checkPlaces(options: Record<string, unknown>): void {
  for (const name of ['out', 'report', 'docs', 'csv', 'html', 'priors-out']) {
    const path = options[name.replace('-o', 'O')];
    if (typeof path === 'string') checkWritable(`--${name}`, path);
  }
}

function addStart(program: Command, finish: Finish): void {
  program
    .command('start')
    .description('serve the studio on this machine; what "npm start" runs')
    .option('--port <number>', 'port on the loopback address (0 = any free one)', parseWhole(0, 65_535))
    .option('--no-open', 'do not open a browser')
    .action(async (options: { port?: number; open: boolean }) => {
      const { startCommand } = await import('./start.ts');
      finish(await startCommand(options));
    });
}

function addMeasure(program: Command, finish: Finish): void {
  withResult(program.command('measure'))
    .description('measure the mouth in photographs and videos of one person')
    .argument('<files...>', 'photographs or videos')
    .option('--pick <number>', 'which of several faces, 0 = leftmost', parseWhole(0, 99))
    .option('--script <file>', 'what was asked for when in a video, as JSON; names tasks such as a puff or a side view')
    .option('--csv <file>', 'write the numbers as a table')
    .option('--html <file>', 'write a self-contained page')
    .action(async (files: string[], options: Omit<MeasureOptions, 'files'>) => {
      const { measureCommand } = await import('./measure.ts');
      finish(await measureCommand({ ...options, files }));
    });
}

function addCompare(program: Command, finish: Finish): void {
  withResult(program.command('compare'))
    .description('what changed between two captures of one person, against what can be told apart')
    .argument('<before>', 'photograph, video or measurement file')
    .argument('[after]', 'the same; leave it out when one video holds both')
    .option('--split <seconds>', 'where one video is split into before and after; "auto" looks for a jump', parseSplit)
    .option('--pick <number>', 'which of several faces, 0 = leftmost', parseWhole(0, 99))
    .option('--pick-after <number>', 'the same for the second side', parseWhole(0, 99))
    .option('--csv <file>', 'write the numbers as a table')
    .option('--html <file>', 'write a self-contained page')
    .action(async (before: string, after: string | undefined, options: Omit<CompareOptions, 'before' | 'after'>) => {
      const { compareCommand } = await import('./compare/compare.ts');
      finish(await compareCommand({ ...options, before, after }));
    });
}

function addFit(program: Command, finish: Finish): void {
  withResult(program.command('fit'))
    .description('fit the model of the mouth to a measurement, and the person to the motion in it')
    .argument('<measurement>', 'measurement file, or a built-in face')
    .option('--no-motion', 'fit the resting shape alone')
    .option('--supine <file>', 'measurement of the same person lying on the back')
    .option('--maximal', 'the expressions were made with all force', false)
    .option('--priors-out <file>', 'write what motion taught as a file for --priors')
    .action(async (measurement: string, options: Omit<FitOptions, 'measurement'>) => {
      const { fitCommand } = await import('./fit/fit.ts');
      finish(await fitCommand({ ...options, measurement }));
    });
}

interface CaseFlags extends ResultOptions {
  face: string;
  plan: string;
}

function addSimulate(program: Command, finish: Finish): void {
  withResult(withCase(program.command('simulate')))
    .description('one deterministic run of a plan on a face')
    .option('--weeks <list>', 'weeks after the treatment, such as 0,2,4', parseWeeks)
    .option('--exact', 'solve on the finer mesh', false)
    .action(async (options: CaseFlags & { weeks?: number[]; exact: boolean }) => {
      const { simulateCommand } = await import('./simulate.ts');
      finish(await simulateCommand(options));
    });
}

function addForecast(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('forecast'))))
    .description('many draws of a plan on a face: outcomes with intervals, events with odds')
    .option('--draws <number>', 'number of draws', parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .option('--report <file>', 'write a self-contained HTML report')
    .action(async (options: CaseFlags & Omit<ForecastOptions, 'face' | 'plan'>) => {
      const { forecastCommand } = await import('./forecast/forecast.ts');
      finish(await forecastCommand(options));
    });
}

function addVerify(program: Command, finish: Finish): void {
  withResult(program.command('verify'))
    .description('problems with known answers, solved by the elements, loads, contact and solver of the mouth')
    .option('--cases <file>', 'reference cases; the built-in ones without it')
    .addOption(
      new Option('--kernel <name>', 'arithmetic in plain TypeScript or compiled')
        .choices(['plain', 'compiled'])
        .default('compiled'),
    )
    .option('--docs <file>', 'write table, convergence and plots to a Markdown file')
    .action(async (options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify/verify.ts');
      finish(await verifyCommand(options));
    });
}

function addValidate(program: Command, finish: Finish): void {
  withResult(program.command('validate'))
    .description('what published studies would have found if the model were right, beside what they found')
    .option('--targets <file>', 'published numbers, or conditions alone; the listed ones without it')
    .option('--docs <file>', 'write the validation page to a Markdown file, and the data beside it')
    .option('--calibrate', 'learn from the listed targets again and write the data of the sources; for maintainers')
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: ValidateOptions) => {
      const { validateCommand } = await import('./validate/validate.ts');
      finish(await validateCommand(options));
    });
}

function addReplay(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('replay'))))
    .description('the same plan again and again on one person: what chance alone does')
    .option('--times <number>', 'how often', parseWhole(1, 100_000), DEFAULT_TIMES)
    .option('--person <number>', 'which simulated person; 0 = the one in the middle', parseWhole(0, 100_000), 0)
    .option('--observed <history>', 'was the last one chance? such as strawFails=no,no,no,yes')
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: CaseFlags & { times: number; person: number; observed?: string; seed: number }) => {
      const { replayCommand } = await import('./forecast/replay.ts');
      finish(await replayCommand(options));
    });
}

function addComparePlans(program: Command, finish: Finish): void {
  withResult(withAssumed(program.command('compare-plans')))
    .description('two plans on the same simulated people of one face')
    .addOption(new Option('--face <file>', 'measurement file, or a built-in face').makeOptionMandatory())
    .addOption(
      new Option('--plan <file>', 'plan file, or a built-in plan; name it twice')
        .argParser(collect)
        .makeOptionMandatory(),
    )
    .option('--draws <number>', 'number of draws', parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: ResultOptions & { face: string; plan: string[]; draws: number; seed: number }) => {
      const { comparePlansCommand } = await import('./forecast/compare-plans.ts');
      finish(await comparePlansCommand(options));
    });
}

function addWindow(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('window'))))
    .description('ways of giving a plan in which harms stay rare and a lift can be seen; for professionals')
    .option('--professional', 'say that the answer, which speaks of units, is for a professional', false)
    .option('--limit <event=share>', 'largest odds of a harm, such as strawFails=0.1; may be repeated', collect, [])
    .option('--least-lift <share>', 'least odds of a visible lift', parseShare, DEFAULT_LEAST_LIFT)
    .option(
      '--draws <number>',
      'simulated people that an answer is checked on',
      parseWhole(1, 1_000_000),
      DEFAULT_WINDOW_DRAWS,
    )
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: CaseFlags & Omit<WindowOptions, 'face' | 'plan'>) => {
      const { windowCommand } = await import('./forecast/window.ts');
      finish(await windowCommand(options));
    });
}

function addAdvise(program: Command, finish: Finish): void {
  withResult(program.command('advise'))
    .description('every choice for one face and one person, with reasons and sources; doing nothing is one of them')
    .addOption(new Option('--face <file>', 'measurement file, or a built-in face').makeOptionMandatory())
    .option('--answers <file>', 'what the person says: {"schema":"philtrum/answers@1", ...}, every field optional')
    .option('--forecasts <folder>', 'forecasts of this face that were saved, instead of computing them')
    .option('--save-forecasts <folder>', 'write the computed forecasts there, for the next time')
    .option('--no-forecast', 'leave the odds open')
    .option('--quick', 'first estimates, without training on this face', false)
    .option('--draws <number>', 'number of draws for each choice', parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', 'seed of the random streams', parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: AdviseOptions) => {
      const { adviseCommand } = await import('./advise/advise.ts');
      finish(await adviseCommand(options));
    });
}

function addBench(program: Command, finish: Finish): void {
  withResult(program.command('bench'))
    .description('representative timings on this machine')
    .option('--case <name>', 'one case by name')
    .option('--repeat <number>', 'how often each case runs', parseWhole(1, 1000), DEFAULT_REPEAT)
    .action(async (options: ResultOptions & { case?: string; repeat: number }) => {
      const { benchCommand } = await import('./bench/bench.ts');
      finish(await benchCommand(options));
    });
}

function withResult(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON', false)
    .option('--out <file>', 'write the result as JSON to a file')
    .addOption(new Option('--language <language>', 'language of texts and pages').choices(['en', 'es']).default('en'));
}

function withAssumed(command: Command): Command {
  return command
    .addOption(
      new Option('--experience <of>', 'how practised the injector is: needle errors of that third of injectors')
        .choices(['any', 'expert', 'usual', 'novice'])
        .default('any'),
    )
    .option(
      '--priors <file>',
      'priors in place of ours: {"schema","priors":{"<input>":{"p05","median","p95"}}}, or what fit --priors-out wrote of a person',
    );
}

function withCase(command: Command): Command {
  return command
    .addOption(new Option('--face <file>', 'measurement file, or a built-in face').makeOptionMandatory())
    .addOption(new Option('--plan <file>', 'plan file, or a built-in plan').makeOptionMandatory());
}

function parseWhole(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${lowest} to ${highest}.`);
  };
}

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('It must be a share from 0 to 1.');
}

function parseSplit(text: string): number | 'auto' {
  const seconds = Number(text);
  if (text === 'auto' || (text.trim() !== '' && seconds > 0)) return text === 'auto' ? text : seconds;
  throw new InvalidArgumentError('It must be a time in seconds from the start, or "auto".');
}

/** Gathers an option that may be repeated. */
function collect(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one];
}

function parseWeeks(text: string): number[] {
  const weeks = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const ascending = weeks.every((week, i) => i === 0 || week > weeks[i - 1]!);
  if (ascending && weeks.every((week) => week >= 0 && week <= 16)) return weeks;
  throw new InvalidArgumentError('It must be a list of ascending weeks from 0 to 16, such as 0,2,4,8.');
}

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

function answerTo(error: unknown, asJson: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof WrongUsage) {
    say(detail);
    return exitCodes.wrongUsage;
  }
  if (asJson) process.stdout.write(`${JSON.stringify({ ok: false, reason: 'failed', detail }, null, 2)}\n`);
  say(`Failed: ${process.env['PHILTRUM_TRACE'] && error instanceof Error ? error.stack : detail}`);
  return exitCodes.refused;
}

/** A reader that closes early (`philtrum … | head`) is not a failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
