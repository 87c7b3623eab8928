import { accountFields, changedAccountFields } from './accounts/accounts.ts';
import { ownPasswordFields, passwordFields } from './accounts/passwords.ts';
import { chartFields } from './charting/chart.ts';
import { draftFields } from './charting/drafts.ts';
import { signOffFields } from './charting/sign-off.ts';
import { extractFields } from './extract/research-extract.ts';
import { linkAnswerFields } from './links/answer-by-link.ts';
import { linkFields } from './links/links.ts';
import { captureFields } from './outcomes/captures.ts';
import { followUpFields } from './outcomes/follow-ups.ts';
import { forecastFields } from './outcomes/forecasts.ts';
import { changedEventFields, newEventFields, refusalFields } from './outcomes/harm.ts';
import { clinicianFields } from './people/clinicians.ts';
import { consentFields } from './people/consents.ts';
import { changedPatientFields, patientFields } from './people/patients.ts';

/** Schemas of the documents that the registry reads, for whoever describes or checks them before they are sent in. */
export const registryDocuments = {
  clinician: clinicianFields,
  patient: patientFields,
  changedPatient: changedPatientFields,
  consent: consentFields,
  draft: draftFields,
  chart: chartFields,
  signOff: signOffFields,
  followUp: followUpFields,
  capture: captureFields,
  forecast: forecastFields,
  adverseEvent: newEventFields,
  changedAdverseEvent: changedEventFields,
  refusal: refusalFields,
  link: linkFields,
  linkAnswers: linkAnswerFields,
  account: accountFields,
  changedAccount: changedAccountFields,
  password: passwordFields,
  ownPassword: ownPasswordFields,
  extract: extractFields,
} as const;
