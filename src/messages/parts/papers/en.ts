import { documents } from '../../en/documents.data.ts';
import { documentsAfter } from '../../en/documents-after.data.ts';
import { documentsConsent } from '../../en/documents-consent.data.ts';
import { documentsConsult } from '../../en/documents-consult.data.ts';
import { measured } from '../../en/measured.data.ts';
import { report } from '../../en/report.data.ts';

/** What stands on printed papers, in English. */
export const sentences = {
  ...documents,
  ...documentsConsult,
  ...documentsConsent,
  ...documentsAfter,
  ...report,
  ...measured,
} as const;
