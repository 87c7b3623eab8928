import type { Consent } from '../registry/registry-client.ts';

/** The latest consents that hold now and cover measures of pictures, pictures themselves and being counted; null without one. */
export interface Agreed {
  readonly measures: Consent | null;
  readonly pictures: Consent | null;
  readonly counted: Consent | null;
}

/** What a patient agrees to, from the consents, oldest first. */
export function agreedIn(consents: readonly Consent[]): Agreed {
  const latest = (scope: 'coversCaptures' | 'coversPictures' | 'coversRegistry') =>
    consents.findLast((one) => one[scope] && one.withdrawnAt === null) ?? null;
  return { measures: latest('coversCaptures'), pictures: latest('coversPictures'), counted: latest('coversRegistry') };
}
