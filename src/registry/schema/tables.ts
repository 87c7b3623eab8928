import type { AccountPasswordRow, AccountRow, AccountSessionRow, SignInAttemptRow } from './account-tables.ts';
import type { AuditLog, Removal } from './audit-tables.ts';
import type { ChartDraft, InjectionPointRow, PreparationRow, TreatmentRow } from './chart-tables.ts';
import type { PatientLinkRow } from './link-tables.ts';
import type {
  AdverseEventRow,
  CaptureMeasureRow,
  CaptureRow,
  FollowUpAnswerRow,
  FollowUpRow,
  ForecastDrawsRow,
  ForecastMadeRow,
  ForecastStatementRow,
  RefusalRow,
} from './outcome-tables.ts';
import type { ClinicianRow, ConsentRow, KeyringRow, PatientKeyRow, PatientRow } from './people-tables.ts';
import type { TakePartRow, TakeRow } from './take-tables.ts';

/** Every table with its columns, as queries see them; what a column means is written in the migrations. */
export interface Tables {
  clinician: ClinicianRow;
  patient: PatientRow;
  keyring: KeyringRow;
  patientKey: PatientKeyRow;
  consent: ConsentRow;
  chartDraft: ChartDraft;
  treatment: TreatmentRow;
  preparation: PreparationRow;
  injectionPoint: InjectionPointRow;
  forecastMade: ForecastMadeRow;
  forecastStatement: ForecastStatementRow;
  forecastDraws: ForecastDrawsRow;
  followUp: FollowUpRow;
  followUpAnswer: FollowUpAnswerRow;
  capture: CaptureRow;
  captureMeasure: CaptureMeasureRow;
  take: TakeRow;
  takePart: TakePartRow;
  adverseEvent: AdverseEventRow;
  refusal: RefusalRow;
  patientLink: PatientLinkRow;
  account: AccountRow;
  accountPassword: AccountPasswordRow;
  accountSession: AccountSessionRow;
  signInAttempt: SignInAttemptRow;
  auditLog: AuditLog;
  removal: Removal;
}

/** Name of a table. */
export type TableName = keyof Tables;

/** Tables in the order in which rows can be written; the audit log comes last, it answers for all. */
export const tableOrder = [
  'clinician',
  'patient',
  'keyring',
  'patientKey',
  'consent',
  'chartDraft',
  'treatment',
  'preparation',
  'injectionPoint',
  'forecastMade',
  'forecastStatement',
  'forecastDraws',
  'followUp',
  'followUpAnswer',
  'capture',
  'captureMeasure',
  'take',
  'takePart',
  'adverseEvent',
  'refusal',
  'patientLink',
  'removal',
  'account',
  'accountPassword',
  'accountSession',
  'signInAttempt',
  'auditLog',
] as const satisfies readonly TableName[];
