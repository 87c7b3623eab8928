import { type Command, Option } from 'commander';
import { words } from '../reader.ts';
import type { LearnOptions, PriorsOptions, SeriesOptions } from './options.ts';

type Finish = (exitCode: number) => void;
type WithResult = (command: Command) => Command;
type ParseWhole = (lowest: number, highest: number) => (text: string) => number;

const lastWeek = 520;

/** What `philtrum learn` is made with: options of every command with a result, and how whole numbers are read. */
interface Reading {
  readonly withResult: WithResult;
  readonly parseWhole: ParseWhole;
}

/** Adds `philtrum learn`, `philtrum learn series` and `philtrum learn priors` to the program. */
export function addLearn(program: Command, finish: Finish, { withResult, parseWhole }: Reading): void {
  const learn = withRows(withResult(program.command('learn')))
    .description(words('learn.help'))
    .action(async (rows: string | undefined, options: LearnOptions) => {
      const { learnCommand } = await import('./learn.ts');
      finish(await learnCommand({ ...options, rows }));
    });
  withRows(withResult(learn.command('series')))
    .description(words('learn.help.series'))
    .addOption(new Option('--patient <number>', words('learn.help.patient')).makeOptionMandatory())
    .option('--outcome <name>', words('learn.help.outcome'))
    .option('--event <name>', words('learn.help.event'))
    .option('--week <number>', words('learn.help.week'), parseWhole(0, lastWeek), 2)
    .action(async (rows: string | undefined, options: SeriesOptions) => {
      const { seriesCommand } = await import('./series.ts');
      finish(await seriesCommand({ ...options, rows }));
    });
  withResult(learn.command('priors'))
    .description(words('learn.help.priors'))
    .option('--store <folder>', words('registry.help.store'))
    .option('--previous <file>', words('learn.help.previous'))
    .action(async (options: PriorsOptions) => {
      const { priorsCommand } = await import('./priors.ts');
      finish(await priorsCommand(options));
    });
}

function withRows(command: Command): Command {
  return command.argument('[rows]', words('learn.help.rows')).option('--store <folder>', words('registry.help.store'));
}
