import type { Command } from 'commander';
import { words } from '../reader.ts';
import type { DocumentOptions } from './options.ts';

/**
 * Adds `philtrum document` to the program.
 * @param finish takes the command's exit code
 */
export function addDocument(program: Command, finish: (exitCode: number) => void): void {
  program
    .command('document')
    .description(words('cliHelp.document'))
    .argument('<kind>', words('cliHelp.document.kind'))
    .requiredOption('--face <file>', words('cliHelp.face'))
    .requiredOption('--plan <file>', words('cliHelp.plan'))
    .option('--forecast <file>', words('cliHelp.document.forecast'), gather, [])
    .option('--answers <file>', words('cliHelp.document.answers'))
    .option('--details <file>', words('cliHelp.document.details'))
    .option('--language <id>', words('cliHelp.language'), 'en')
    .option('--region <code>', words('cliHelp.document.region'))
    .option('--paper <name>', words('cliHelp.document.paper'))
    .option('--professional', words('cliHelp.document.professional'), false)
    .requiredOption('--out <file>', words('cliHelp.document.out'))
    .action(async (kind: string, options: Omit<DocumentOptions, 'kind'>) => {
      const { documentCommand } = await import('./document.ts');
      finish(await documentCommand({ ...options, kind }));
    });
}

function gather(one: string, before: readonly string[]): readonly string[] {
  return [...before, one];
}
