import { accounts } from '../../es/accounts.data.ts';
import { cli } from '../../es/cli.data.ts';
import { cliHelp } from '../../es/cli-help.data.ts';
import { cohort } from '../../es/cohort.data.ts';
import { extract } from '../../es/extract.data.ts';
import { learn } from '../../es/learn.data.ts';
import { portable } from '../../es/portable.data.ts';
import { registry } from '../../es/registry.data.ts';

/** What the command line says, in Spanish. */
export const sentences = {
  ...accounts,
  ...cli,
  ...cliHelp,
  ...cohort,
  ...registry,
  ...extract,
  ...portable,
  ...learn,
};
