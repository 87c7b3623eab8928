import type { Command } from 'commander';
import type { CohortOptions } from './options.ts';

/**
 * Adds `philtrum cohort run` to the program.
 * @param finish takes the command's exit code
 * @param parseWhole reads a whole number within bounds
 */
export function addCohort(
  program: Command,
  finish: (exitCode: number) => void,
  parseWhole: (lowest: number, highest: number) => (text: string) => number,
): void {
  program
    .command('cohort')
    .description('many virtual patients: a population, plans and draws, solved in chunks; for researchers')
    .command('run')
    .description('solve a cohort on the threads of this machine; run again after a stop, it goes on')
    .argument('<spec>', 'specification, philtrum/cohort@1, as YAML or JSON')
    .option('--threads <number>', 'worker threads; one per core without it', parseWhole(1, 256))
    .option('--out <folder>', 'folder for tables, manifest and chunks; named after the specification without it')
    .option('--json', 'print the manifest as JSON', false)
    .action(async (spec: string, options: Omit<CohortOptions, 'spec'>) => {
      const { cohortCommand } = await import('./cohort.ts');
      finish(await cohortCommand({ ...options, spec }));
    });
}
