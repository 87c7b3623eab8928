/** A forecast that was shown. */
export interface ForecastMadeRow {
  id: string;
  patientId: string;
  treatmentId: string | null;
  madeAt: Date;
  software: string;
  parameters: string;
  priors: string;
  kernel: string;
  seed: number;
  draws: number;
  plan: string;
  digest: string;
}

/** One thing that a forecast said. */
export interface ForecastStatementRow {
  forecastId: string;
  number: number;
  kind: 'event' | 'change';
  name: string;
  expression: string | null;
  /** weeks after the treatment */
  week: number | null;
  /** [1] */
  probability: number | null;
  lo95: number | null;
  hi95: number | null;
  p05: number | null;
  p25: number | null;
  p50: number | null;
  p75: number | null;
  p95: number | null;
}

/** The simulated treatments behind a forecast. */
export interface ForecastDrawsRow {
  forecastId: string;
  draws: number;
  bytes: number;
  contentSealed: Uint8Array;
}

/** A visit that everybody treated is invited to. */
export interface FollowUpRow {
  id: string;
  treatmentId: string;
  week: number;
  dueOn: string;
  /** the last invitation */
  invitedAt: Date | null;
  invitedBy: 'letter' | 'phone' | 'message' | 'in-person' | null;
  /** sent so far, or until the patient came; 0 to 20 */
  invitations: number;
  cameAt: Date | null;
  missedBecause: 'declined' | 'no-answer' | 'moved' | 'unwell' | 'treated-elsewhere' | 'unknown' | null;
  answeredBy: 'patient' | 'clinician' | null;
  version: number;
}

/** An answer to a question about function, 0 (no trouble) to 3 (cannot); null for who cannot say. */
export interface FollowUpAnswerRow {
  followUpId: string;
  question: string;
  answer: number | null;
}

/** A photograph or video that was measured. */
export interface CaptureRow {
  id: string;
  patientId: string;
  treatmentId: string | null;
  followUpId: string | null;
  consentId: string;
  kind: 'photo' | 'video';
  takenAt: Date;
  documentSealed: string;
  sameFace: 'yes' | 'no' | 'not-checked';
}

/** One measure of a capture. */
export interface CaptureMeasureRow {
  captureId: string;
  number: number;
  expression: string;
  measure: string;
  unit: string;
  value: number;
  lo95: number;
  hi95: number;
}

/** Something unwanted that happened. */
export interface AdverseEventRow {
  id: string;
  patientId: string;
  treatmentId: string | null;
  kind: string;
  severity: 'mild' | 'moderate' | 'severe';
  serious: boolean;
  startedOn: string;
  endedOn: string | null;
  noteSealed: string | null;
  version: number;
  createdAt: Date;
}

/** A clinician's no. */
export interface RefusalRow {
  id: string;
  patientId: string;
  clinicianId: string;
  refusedOn: string;
  askedFor: string;
  reason: string;
  referred: boolean;
  noteSealed: string | null;
  createdAt: Date;
}
