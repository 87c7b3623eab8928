import { documents } from '../../es/documents.data.ts';
import { documentsAfter } from '../../es/documents-after.data.ts';
import { documentsConsent } from '../../es/documents-consent.data.ts';
import { documentsConsult } from '../../es/documents-consult.data.ts';
import { measured } from '../../es/measured.data.ts';
import { report } from '../../es/report.data.ts';

/** What stands on printed papers, in Spanish. */
export const sentences = {
  ...documents,
  ...documentsConsult,
  ...documentsConsent,
  ...documentsAfter,
  ...report,
  ...measured,
} as const;
