/** People shall sign in, and no director could. */
export class NoDirector extends Error {
  override readonly name = 'NoDirector';
}
