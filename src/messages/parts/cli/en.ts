import { accounts } from '../../en/accounts.data.ts';
import { cli } from '../../en/cli.data.ts';
import { cliHelp } from '../../en/cli-help.data.ts';
import { cohort } from '../../en/cohort.data.ts';
import { extract } from '../../en/extract.data.ts';
import { learn } from '../../en/learn.data.ts';
import { portable } from '../../en/portable.data.ts';
import { registry } from '../../en/registry.data.ts';

/** What the command line, and files that are handed out, say, in English. */
export const sentences = {
  ...accounts,
  ...cli,
  ...cliHelp,
  ...cohort,
  ...registry,
  ...extract,
  ...portable,
  ...learn,
} as const;
