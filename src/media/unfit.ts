/** Why a file is not taken. */
export type UnfitReason = 'wrong-kind' | 'damaged' | 'too-large';

/** Leaves the reading of a file that is not taken; never leaves this folder. */
export class Unfit extends Error {
  readonly reason: UnfitReason;
  constructor(reason: UnfitReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Refuses a file that ends too early or contradicts itself. */
export function refuseDamaged(what: string): never {
  throw new Unfit('damaged', `The file is damaged: ${what}. Copy or take it again.`);
}
