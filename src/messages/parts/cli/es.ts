import { cli } from '../../es/cli.data.ts';

/** What the command line says, in Spanish. */
export const sentences = {
  ...cli,
};
