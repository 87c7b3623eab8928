import { type Command, Option } from 'commander';
import { words } from '../reader.ts';
import type { AccountListOptions, AccountPasswordOptions, AddAccountOptions, SwitchAccountOptions } from './options.ts';

type Finish = (exitCode: number) => void;

/**
 * Adds the accounts of a server to the program: list, add, disable, enable, password.
 * @param finish takes the command's exit code
 */
export function addAccountCommands(program: Command, finish: Finish): void {
  const account = program.command('account').description(words('accounts.help'));
  common(account.command('list'), 'list').action(async (options: AccountListOptions) => {
    const { listAccountsCommand } = await import('./accounts.ts');
    finish(await listAccountsCommand(options));
  });
  withPassword(withEmail(common(account.command('add'), 'add')))
    .requiredOption('--name <name>', words('accounts.help.name'))
    .addOption(
      new Option('--role <role>', words('accounts.help.role'))
        .choices(['director', 'clinician', 'assistant', 'researcher'])
        .makeOptionMandatory(),
    )
    .option('--clinician <id>', words('accounts.help.clinician'))
    .action(async (options: AddAccountOptions) => {
      const { addAccountCommand } = await import('./accounts.ts');
      finish(await addAccountCommand(options));
    });
  for (const how of ['disable', 'enable'] as const) {
    withEmail(common(account.command(how), how)).action(async (options: SwitchAccountOptions) => {
      const { switchAccountCommand } = await import('./accounts.ts');
      finish(await switchAccountCommand(options, how === 'disable'));
    });
  }
  withPassword(withEmail(common(account.command('password'), 'password'))).action(
    async (options: AccountPasswordOptions) => {
      const { accountPasswordCommand } = await import('./accounts.ts');
      finish(await accountPasswordCommand(options));
    },
  );
}

function common(command: Command, name: 'list' | 'add' | 'disable' | 'enable' | 'password'): Command {
  return command
    .description(words(`accounts.help.${name}`))
    .option('--store <folder>', words('registry.help.store'))
    .option('--language <id>', words('cliHelp.language'), 'en')
    .option('--json', words('cliHelp.json'), false)
    .option('--out <file>', words('cliHelp.out'));
}

function withEmail(command: Command): Command {
  return command.requiredOption('--email <address>', words('accounts.help.email'));
}

function withPassword(command: Command): Command {
  return command.option('--password-file <file>', words('accounts.help.passwordFile'));
}
