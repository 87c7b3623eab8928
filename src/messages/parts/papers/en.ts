import { documents } from '../../en/documents.data.ts';
import { documentsAfter } from '../../en/documents-after.data.ts';
import { documentsConsent } from '../../en/documents-consent.data.ts';
import { documentsConsult } from '../../en/documents-consult.data.ts';

/** What stands on printed papers, in English. */
export const sentences = {
  ...documents,
  ...documentsConsult,
  ...documentsConsent,
  ...documentsAfter,
} as const;
