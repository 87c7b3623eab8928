import { type Command, Option } from 'commander';
import { words } from '../reader.ts';
import type { CancelOptions, CohortOptions, ShowOptions, StatusOptions, WorkerOptions } from './options.ts';

type ParseWhole = (lowest: number, highest: number) => (text: string) => number;

const mostThreads = 256;

/**
 * Adds `philtrum cohort run`, `cohort cancel`, `cohort status`, `cohort show` and `philtrum worker` to the program.
 * @param finish takes the command's exit code
 * @param parseWhole reads a whole number within bounds
 */
export function addCohort(program: Command, finish: (exitCode: number) => void, parseWhole: ParseWhole): void {
  const cohort = program.command('cohort').description(words('cohort.help'));
  cohort
    .command('run')
    .description(words('cohort.help.run'))
    .argument('<spec>', words('cohort.help.spec'))
    .option('--threads <number>', words('cohort.help.threads'), parseWhole(1, mostThreads))
    .option('--out <folder>', words('cohort.help.out'))
    .option('--queue', words('cohort.help.queue'), false)
    .option('--json', words('cliHelp.json'), false)
    .addOption(language())
    .action(async (spec: string, options: Omit<CohortOptions, 'spec'>) => {
      const { cohortCommand } = await import('./cohort.ts');
      finish(await cohortCommand({ ...options, spec }));
    });
  cohort
    .command('cancel')
    .description(words('cohort.help.cancel'))
    .argument('<spec>', words('cohort.help.spec'))
    .option('--json', words('cliHelp.json'), false)
    .addOption(language())
    .action(async (spec: string, options: Omit<CancelOptions, 'spec'>) => {
      const { cancelCommand } = await import('./queue/solve-by-workers.ts');
      finish(await cancelCommand({ ...options, spec }));
    });
  cohort
    .command('status')
    .description(words('cohort.help.status'))
    .option('--json', words('cliHelp.json'), false)
    .addOption(language())
    .action(async (options: StatusOptions) => {
      const { statusCommand } = await import('./queue/status.ts');
      finish(await statusCommand(options));
    });
  cohort
    .command('show')
    .description(words('cohort.help.show'))
    .argument('<folder>', words('cohort.help.results'))
    .option('--json', words('cliHelp.json'), false)
    .addOption(language())
    .action(async (folder: string, options: Omit<ShowOptions, 'folder'>) => {
      const { showCommand } = await import('./show/show.ts');
      finish(await showCommand({ ...options, folder }));
    });
  program
    .command('worker')
    .description(words('cohort.help.worker'))
    .option('--threads <number>', words('cohort.help.threads'), parseWhole(1, mostThreads))
    .addOption(language())
    .action(async (options: WorkerOptions) => {
      const { workerCommand } = await import('./queue/worker.ts');
      finish(await workerCommand(options));
    });
}

function language(): Option {
  return new Option('--language <language>', words('cliHelp.language')).choices(['en', 'es']).default('en');
}
