/** Thrown by a source whose file breaks off: what was read before stays readable, the rest does not. */
export class DamagedClip extends Error {
  override readonly name = 'DamagedClip';
  /** until where pictures could be decoded [s] */
  readonly readSeconds: number;

  /** @param detail one sentence: what is wrong with the file */
  constructor(readSeconds: number, detail: string) {
    super(detail);
    this.readSeconds = readSeconds;
  }
}
