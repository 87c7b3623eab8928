import { cli } from '../../es/cli.data.ts';
import { cliHelp } from '../../es/cli-help.data.ts';
import { cohort } from '../../es/cohort.data.ts';
import { learn } from '../../es/learn.data.ts';
import { registry } from '../../es/registry.data.ts';

/** What the command line says, in Spanish. */
export const sentences = {
  ...cli,
  ...cliHelp,
  ...cohort,
  ...registry,
  ...learn,
};
