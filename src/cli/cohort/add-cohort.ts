import type { Command } from 'commander';
import type { CancelOptions, CohortOptions, WorkerOptions } from './options.ts';

type ParseWhole = (lowest: number, highest: number) => (text: string) => number;

const specification = 'specification, philtrum/cohort@1, as YAML or JSON';
const mostThreads = 256;

/**
 * Adds `philtrum cohort run`, `philtrum cohort cancel` and `philtrum worker` to the program.
 * @param finish takes the command's exit code
 * @param parseWhole reads a whole number within bounds
 */
export function addCohort(program: Command, finish: (exitCode: number) => void, parseWhole: ParseWhole): void {
  const cohort = program
    .command('cohort')
    .description('many virtual patients: a population, plans and draws, solved in chunks; for researchers');
  cohort
    .command('run')
    .description('solve a cohort and write its tables; run again after a stop, it goes on')
    .argument('<spec>', specification)
    .option('--threads <number>', 'worker threads; one per core without it', parseWhole(1, mostThreads))
    .option('--out <folder>', 'folder for tables, manifest and chunks; named after the specification without it')
    .option('--queue', 'leave the solving to "philtrum worker" processes, by way of PostgreSQL at DATABASE_URL', false)
    .option('--json', 'print the manifest as JSON', false)
    .action(async (spec: string, options: Omit<CohortOptions, 'spec'>) => {
      const { cohortCommand } = await import('./cohort.ts');
      finish(await cohortCommand({ ...options, spec }));
    });
  cohort
    .command('cancel')
    .description('end a run that was left to workers; what is finished is kept')
    .argument('<spec>', specification)
    .option('--json', 'print the result as JSON', false)
    .action(async (spec: string, options: Omit<CancelOptions, 'spec'>) => {
      const { cancelCommand } = await import('./queue/solve-by-workers.ts');
      finish(await cancelCommand({ ...options, spec }));
    });
  program
    .command('worker')
    .description('solve chunks of cohorts that wait in PostgreSQL at DATABASE_URL, until Ctrl-C')
    .option('--threads <number>', 'worker threads; one per core without it', parseWhole(1, mostThreads))
    .action(async (options: WorkerOptions) => {
      const { workerCommand } = await import('./queue/worker.ts');
      finish(await workerCommand(options));
    });
}
