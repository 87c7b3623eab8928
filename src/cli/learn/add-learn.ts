import type { Command } from 'commander';
import type { ResultOptions } from '../options.ts';
import { words } from '../reader.ts';

/** Adds `philtrum learn` to the program. @param withResult adds the options of every command with a result */
export function addLearn(
  program: Command,
  finish: (exitCode: number) => void,
  withResult: (command: Command) => Command,
): void {
  withResult(program.command('learn'))
    .description(words('learn.help'))
    .argument('<rows>', words('learn.help.rows'))
    .action(async (file: string, options: ResultOptions) => {
      const { learnCommand } = await import('./learn.ts');
      finish(await learnCommand(file, options));
    });
}
