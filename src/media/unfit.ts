import { refusalText, voiceOfDocuments, type Why } from '#messages';

/** Why a file is not taken. */
export type UnfitReason = 'wrong-kind' | 'damaged' | 'too-large';

/** In which way a file is damaged. */
export const damages = [
  'endsEarly',
  'pictureEndsEarly',
  'noPicture',
  'noSize',
  'twoPictures',
  'noPlace',
  'notFound',
  'noCoding',
  'outOfOrder',
  'noLength',
  'checkSums',
  'notAsPng',
  'notAsPicture',
] as const;
type Damage = (typeof damages)[number];

/** Leaves the reading of a file that is not taken; never leaves this folder. */
export class Unfit extends Error {
  readonly reason: UnfitReason;
  readonly why: Why;
  constructor(reason: UnfitReason, why: Why) {
    super(refusalText(voiceOfDocuments(), why, { field: 'file' }));
    this.reason = reason;
    this.why = why;
  }
}

/** Refuses a file that ends too early or contradicts itself. */
export function refuseDamaged(how: Damage): never {
  throw new Unfit('damaged', { code: 'file-damaged', places: { how } });
}
