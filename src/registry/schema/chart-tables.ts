/** A chart that is being written. */
export interface ChartDraft {
  id: string;
  patientId: string;
  bodySealed: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A session in which something was injected. */
export interface TreatmentRow {
  id: string;
  patientId: string;
  consentId: string;
  performedBy: string;
  supervisedBy: string | null;
  performedAt: Date;
  label: string;
  paidBy: 'patient' | 'discount' | 'free' | 'promotion';
  cameBy: 'returning' | 'referral' | 'search' | 'social-media' | 'advertising' | 'not-said';
  noteSealed: string | null;
  signedOffBy: string | null;
  signedOffAt: Date | null;
  version: number;
  createdAt: Date;
}

/** What was in the syringe. */
export interface PreparationRow {
  id: string;
  treatmentId: string;
  number: number;
  kind: 'toxin' | 'filler';
  intent: string;
  substance: string;
  amountUnit: 'U' | 'mL';
  tradeName: string;
  /** units of this toxin in the vial [U] */
  vialUnits: number | null;
  /** [mL] */
  diluentMl: number | null;
  lot: string;
  expiresOn: string;
  /** [gauge] */
  needleGauge: number;
  /** [mm] */
  needleLengthMm: number;
}

/** A point of the needle, planned or delivered. */
export interface InjectionPointRow {
  id: string;
  treatmentId: string;
  preparationId: string;
  substance: string;
  amountUnit: 'U' | 'mL';
  number: number;
  stage: 'planned' | 'delivered';
  landmark: string;
  side: 'patient-left' | 'patient-right' | 'midline';
  /** towards the patient's left [mm] */
  dxMm: number;
  /** up [mm] */
  dyMm: number;
  /** along the inward skin normal [mm] */
  depthMm: number;
  /** in amountUnit of the substance */
  amount: number;
}
