import { type Command, Option } from 'commander';
import { words } from '../reader.ts';
import type { BackupOptions, DeleteOptions, ExportOptions } from './options.ts';

type Finish = (exitCode: number) => void;

/**
 * Adds the registry's housekeeping to the program: backup, restore, export and delete.
 * @param finish takes the command's exit code
 */
export function addRegistry(program: Command, finish: Finish): void {
  addBackup(program, finish);
  addRestore(program, finish);
  addExport(program, finish);
  addDelete(program, finish);
}

/** A command on the registry, with the options that all of them take. */
function housekeeping(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--store <folder>', words('registry.help.store'))
    .option('--language <id>', words('cliHelp.language'), 'en')
    .option('--json', words('cliHelp.json'), false)
    .option('--out <file>', words('cliHelp.out'));
}

function addBackup(program: Command, finish: Finish): void {
  housekeeping(program, 'backup', words('registry.help.backup'))
    .argument('<file>', words('registry.help.newFile'))
    .option('--passphrase-file <file>', words('registry.help.passphrase'))
    .action(async (file: string, options: Omit<BackupOptions, 'file'>) => {
      const { backupCommand } = await import('./backup.ts');
      finish(await backupCommand({ ...options, file }));
    });
}

function addRestore(program: Command, finish: Finish): void {
  housekeeping(program, 'restore', words('registry.help.restore'))
    .argument('<file>', words('registry.help.backupFile'))
    .option('--passphrase-file <file>', words('registry.help.passphrase'))
    .action(async (file: string, options: Omit<BackupOptions, 'file'>) => {
      const { restoreCommand } = await import('./backup.ts');
      finish(await restoreCommand({ ...options, file }));
    });
}

function addExport(program: Command, finish: Finish): void {
  housekeeping(program, 'export', words('registry.help.export'))
    .argument('<folder>', words('registry.help.folder'))
    .addOption(
      new Option('--format <name>', words('registry.help.format')).choices(['csv', 'parquet', 'fhir']).default('csv'),
    )
    .option('--with-names', words('registry.help.withNames'), false)
    .option('--research', words('extract.help.research'), false)
    .option('--k <people>', words('extract.help.k'), Number)
    .action(async (folder: string, options: Omit<ExportOptions, 'folder'>) => {
      if (options.research) {
        const { researchCommand } = await import('./research.ts');
        finish(await researchCommand({ ...options, folder }));
        return;
      }
      const { exportCommand } = await import('./export.ts');
      finish(await exportCommand({ ...options, folder }));
    });
}

function addDelete(program: Command, finish: Finish): void {
  housekeeping(program, 'delete', words('registry.help.delete'))
    .argument('<patient>', words('registry.help.patient'))
    .option('--yes', words('registry.help.yes'), false)
    .action(async (patient: string, options: Omit<DeleteOptions, 'patient'>) => {
      const { deleteCommand } = await import('./delete.ts');
      finish(await deleteCommand({ ...options, patient }));
    });
}
