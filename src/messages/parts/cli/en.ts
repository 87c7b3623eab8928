import { cli } from '../../en/cli.data.ts';
import { cliHelp } from '../../en/cli-help.data.ts';
import { cohort } from '../../en/cohort.data.ts';
import { learn } from '../../en/learn.data.ts';
import { registry } from '../../en/registry.data.ts';

/** What the command line says, in English. */
export const sentences = {
  ...cli,
  ...cliHelp,
  ...cohort,
  ...registry,
  ...learn,
} as const;
