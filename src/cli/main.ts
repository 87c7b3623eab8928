/**
 * The command line: what can be asked of Philtrum from a terminal or a script? Reads the arguments, loads the one
 * command that is asked for and answers with its exit code. Commands compute nothing themselves; they open the doors of
 * the domain folders and print.
 * @module
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addAccountCommands } from './account/add-account.ts';
import { addCohort } from './cohort/add-cohort.ts';
import { addDocument } from './document/add-document.ts';
import { addLearn } from './learn/add-learn.ts';
import type {
  AdviseOptions,
  CompareOptions,
  FitOptions,
  ForecastOptions,
  MeasureOptions,
  ResultOptions,
  StartOptions,
  ValidateOptions,
  VerifyOptions,
  WindowOptions,
} from './options.ts';
import { exitCodes, say } from './output.ts';
import { languageIn, readIn, words } from './reader.ts';
import { addRegistry } from './registry/add-registry.ts';
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
    .description(words('cliHelp.philtrum'))
    .version(readVersion(), '--version', words('cliHelp.version'))
    .helpOption('-h, --help', words('cliHelp.help'))
    .helpCommand(false)
    // options behind the name of a command are that command's
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError(words('cliHelp.after'))
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
  addRegistry(program, finish);
  addAccountCommands(program, finish);
  addLearn(program, finish, { withResult, parseWhole });
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
    .description(words('cliHelp.start'))
    .option('--port <number>', words('cliHelp.start.port'), parseWhole(0, 65_535))
    .option('--store <folder>', words('cliHelp.start.store'))
    .option('--no-open', words('cliHelp.start.noOpen'))
    .option('--accounts', words('cliHelp.start.accounts'))
    .option('--origin <address>', words('cliHelp.start.origin'))
    .option('--host <address>', words('cliHelp.start.host'))
    .option('--proxy <address>', words('cliHelp.start.proxy'))
    .option('--metrics-token-file <file>', words('cliHelp.start.metricsToken'))
    .action(async (options: StartOptions) => {
      const { startCommand } = await import('./start.ts');
      finish(await startCommand(options));
    });
}

function addMeasure(program: Command, finish: Finish): void {
  withResult(program.command('measure'))
    .description(words('cliHelp.measure'))
    .argument('<files...>', words('cliHelp.measure.files'))
    .option('--pick <number>', words('cliHelp.pick'), parseWhole(0, 99))
    .option('--script <file>', words('cliHelp.measure.script'))
    .option('--csv <file>', words('cliHelp.csv'))
    .option('--html <file>', words('cliHelp.html'))
    .action(async (files: string[], options: Omit<MeasureOptions, 'files'>) => {
      const { measureCommand } = await import('./measure.ts');
      finish(await measureCommand({ ...options, files }));
    });
}

function addCompare(program: Command, finish: Finish): void {
  withResult(program.command('compare'))
    .description(words('cliHelp.compare'))
    .argument('<before>', words('cliHelp.compare.before'))
    .argument('[after]', words('cliHelp.compare.after'))
    .option('--split <seconds>', words('cliHelp.compare.split'), parseSplit)
    .option('--pick <number>', words('cliHelp.pick'), parseWhole(0, 99))
    .option('--pick-after <number>', words('cliHelp.compare.pickAfter'), parseWhole(0, 99))
    .option('--csv <file>', words('cliHelp.csv'))
    .option('--html <file>', words('cliHelp.html'))
    .action(async (before: string, after: string | undefined, options: Omit<CompareOptions, 'before' | 'after'>) => {
      const { compareCommand } = await import('./compare/compare.ts');
      finish(await compareCommand({ ...options, before, after }));
    });
}

function addFit(program: Command, finish: Finish): void {
  withResult(program.command('fit'))
    .description(words('cliHelp.fit'))
    .argument('<measurement>', words('cliHelp.face'))
    .option('--no-motion', words('cliHelp.fit.noMotion'))
    .option('--supine <file>', words('cliHelp.fit.supine'))
    .option('--maximal', words('cliHelp.fit.maximal'), false)
    .option('--priors-out <file>', words('cliHelp.fit.priorsOut'))
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
    .description(words('cliHelp.simulate'))
    .option('--weeks <list>', words('cliHelp.simulate.weeks'), parseWeeks)
    .option('--exact', words('cliHelp.simulate.exact'), false)
    .action(async (options: CaseFlags & { weeks?: number[]; exact: boolean }) => {
      const { simulateCommand } = await import('./simulate.ts');
      finish(await simulateCommand(options));
    });
}

function addForecast(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('forecast'))))
    .description(words('cliHelp.forecast'))
    .option('--draws <number>', words('cliHelp.draws'), parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .option('--report <file>', words('cliHelp.forecast.report'))
    .option('--keep <patient>', words('cliHelp.forecast.keep'))
    .option('--store <folder>', words('registry.help.store'))
    .action(async (options: CaseFlags & Omit<ForecastOptions, 'face' | 'plan'>) => {
      const { forecastCommand } = await import('./forecast/forecast.ts');
      finish(await forecastCommand(options));
    });
}

function addVerify(program: Command, finish: Finish): void {
  withResult(program.command('verify'))
    .description(words('cliHelp.verify'))
    .option('--cases <file>', words('cliHelp.verify.cases'))
    .addOption(
      new Option('--kernel <name>', words('cliHelp.verify.kernel')).choices(['plain', 'compiled']).default('compiled'),
    )
    .option('--docs <file>', words('cliHelp.verify.docs'))
    .action(async (options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify/verify.ts');
      finish(await verifyCommand(options));
    });
}

function addValidate(program: Command, finish: Finish): void {
  withResult(program.command('validate'))
    .description(words('cliHelp.validate'))
    .option('--targets <file>', words('cliHelp.validate.targets'))
    .option('--docs <file>', words('cliHelp.validate.docs'))
    .option('--calibrate', words('cliHelp.validate.calibrate'))
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: ValidateOptions) => {
      const { validateCommand } = await import('./validate/validate.ts');
      finish(await validateCommand(options));
    });
}

function addReplay(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('replay'))))
    .description(words('cliHelp.replay'))
    .option('--times <number>', words('cliHelp.replay.times'), parseWhole(1, 100_000), DEFAULT_TIMES)
    .option('--person <number>', words('cliHelp.replay.person'), parseWhole(0, 100_000), 0)
    .option('--observed <history>', words('cliHelp.replay.observed'))
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: CaseFlags & { times: number; person: number; observed?: string; seed: number }) => {
      const { replayCommand } = await import('./forecast/replay.ts');
      finish(await replayCommand(options));
    });
}

function addComparePlans(program: Command, finish: Finish): void {
  withResult(withAssumed(program.command('compare-plans')))
    .description(words('cliHelp.comparePlans'))
    .addOption(new Option('--face <file>', words('cliHelp.face')).makeOptionMandatory())
    .addOption(new Option('--plan <file>', words('cliHelp.comparePlans.plan')).argParser(collect).makeOptionMandatory())
    .option('--draws <number>', words('cliHelp.draws'), parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: ResultOptions & { face: string; plan: string[]; draws: number; seed: number }) => {
      const { comparePlansCommand } = await import('./forecast/compare-plans.ts');
      finish(await comparePlansCommand(options));
    });
}

function addWindow(program: Command, finish: Finish): void {
  withResult(withAssumed(withCase(program.command('window'))))
    .description(words('cliHelp.window'))
    .option('--professional', words('cliHelp.window.professional'), false)
    .option('--limit <event=share>', words('cliHelp.window.limit'), collect, [])
    .option('--least-lift <share>', words('cliHelp.window.leastLift'), parseShare, DEFAULT_LEAST_LIFT)
    .option('--draws <number>', words('cliHelp.window.draws'), parseWhole(1, 1_000_000), DEFAULT_WINDOW_DRAWS)
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: CaseFlags & Omit<WindowOptions, 'face' | 'plan'>) => {
      const { windowCommand } = await import('./forecast/window.ts');
      finish(await windowCommand(options));
    });
}

function addAdvise(program: Command, finish: Finish): void {
  withResult(program.command('advise'))
    .description(words('cliHelp.advise'))
    .addOption(new Option('--face <file>', words('cliHelp.face')).makeOptionMandatory())
    .option('--answers <file>', words('cliHelp.advise.answers'))
    .option('--forecasts <folder>', words('cliHelp.advise.forecasts'))
    .option('--save-forecasts <folder>', words('cliHelp.advise.saveForecasts'))
    .option('--no-forecast', words('cliHelp.advise.noForecast'))
    .option('--quick', words('cliHelp.advise.quick'), false)
    .option('--draws <number>', words('cliHelp.advise.draws'), parseWhole(1, 1_000_000), DEFAULT_DRAWS)
    .option('--seed <number>', words('cliHelp.seed'), parseWhole(0, 2 ** 32 - 1), DEFAULT_SEED)
    .action(async (options: AdviseOptions) => {
      const { adviseCommand } = await import('./advise/advise.ts');
      finish(await adviseCommand(options));
    });
}

function addBench(program: Command, finish: Finish): void {
  withResult(program.command('bench'))
    .description(words('cliHelp.bench'))
    .option('--case <name>', words('cliHelp.bench.case'))
    .option('--repeat <number>', words('cliHelp.bench.repeat'), parseWhole(1, 1000), DEFAULT_REPEAT)
    .action(async (options: ResultOptions & { case?: string; repeat: number }) => {
      const { benchCommand } = await import('./bench/bench.ts');
      finish(await benchCommand(options));
    });
}

function withResult(command: Command): Command {
  return command
    .option('--json', words('cliHelp.json'), false)
    .option('--out <file>', words('cliHelp.out'))
    .addOption(new Option('--language <language>', words('cliHelp.language')).choices(['en', 'es']).default('en'));
}

function withAssumed(command: Command): Command {
  return command
    .addOption(
      new Option('--experience <of>', words('cliHelp.experience'))
        .choices(['any', 'expert', 'usual', 'novice'])
        .default('any'),
    )
    .option('--priors <file>', words('cliHelp.priors'));
}

function withCase(command: Command): Command {
  return command
    .addOption(new Option('--face <file>', words('cliHelp.face')).makeOptionMandatory())
    .addOption(new Option('--plan <file>', words('cliHelp.plan')).makeOptionMandatory());
}

function parseWhole(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
    throw new InvalidArgumentError(words('cliHelp.must.whole', { lowest: String(lowest), highest: String(highest) }));
  };
}

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError(words('cliHelp.must.share'));
}

function parseSplit(text: string): number | 'auto' {
  const seconds = Number(text);
  if (text === 'auto' || (text.trim() !== '' && seconds > 0)) return text === 'auto' ? text : seconds;
  throw new InvalidArgumentError(words('cliHelp.must.seconds'));
}

/** Gathers an option that may be repeated. */
function collect(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one];
}

function parseWeeks(text: string): number[] {
  const weeks = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const ascending = weeks.every((week, i) => i === 0 || week > weeks[i - 1]!);
  if (ascending && weeks.every((week) => week >= 0 && week <= 16)) return weeks;
  throw new InvalidArgumentError(words('cliHelp.must.weeks'));
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
  const told = process.env['PHILTRUM_TRACE'] && error instanceof Error ? (error.stack ?? detail) : detail;
  say(words('cli.failed', { detail: told }));
  return exitCodes.refused;
}

/** A reader that closes early (`philtrum … | head`) is not a failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
