import { cli } from '../../en/cli.data.ts';

/** What the command line says, in English. */
export const sentences = {
  ...cli,
} as const;
