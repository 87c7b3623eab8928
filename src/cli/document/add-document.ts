import type { Command } from 'commander';
import type { DocumentOptions } from './options.ts';

/**
 * Adds `philtrum document` to the program.
 * @param finish takes the command's exit code
 */
export function addDocument(program: Command, finish: (exitCode: number) => void): void {
  program
    .command('document')
    .description('a page to take along or to sign: consult, consent, questions, unhappy or refusal')
    .argument('<kind>', 'consult, consent, questions, unhappy or refusal')
    .requiredOption('--face <file>', 'measurement file, or a built-in face')
    .requiredOption('--plan <file>', 'plan file, or a built-in plan')
    .option(
      '--forecast <file>',
      'what "philtrum forecast --out" wrote for the plan or another choice; may be repeated',
      gather,
      [],
    )
    .option('--answers <file>', 'answers, as "philtrum advise" takes them')
    .option('--details <file>', 'names, days, fee and the like; what is missing stays a blank')
    .option('--language <id>', 'en or es', 'en')
    .option('--region <code>', 'country, such as GB: emergency number, register, what may be shown')
    .option('--paper <name>', 'A4 or Letter; the region’s without it')
    .option('--professional', 'for a professional’s file, not for the patient', false)
    .requiredOption('--out <file>', 'file to write, .html or .pdf')
    .action(async (kind: string, options: Omit<DocumentOptions, 'kind'>) => {
      const { documentCommand } = await import('./document.ts');
      finish(await documentCommand({ ...options, kind }));
    });
}

function gather(one: string, before: readonly string[]): readonly string[] {
  return [...before, one];
}
