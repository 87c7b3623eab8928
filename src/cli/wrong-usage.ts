/** A command was called in a way it does not understand. The command line answers with the message and exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
