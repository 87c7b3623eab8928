/** Somebody who treats, assists or charts. */
export interface ClinicianRow {
  id: string;
  name: string;
  role: 'surgeon' | 'physician' | 'dentist' | 'nurse' | 'assistant';
  training: string;
  active: boolean;
  version: number;
  createdAt: Date;
}

/** A patient; the name is sealed. */
export interface PatientRow {
  id: string;
  sex: 'female' | 'male' | 'other' | 'not-said';
  birthYear: number | null;
  identitySealed: string;
  version: number;
  createdAt: Date;
}

/** Which master key is in use. */
export interface KeyringRow {
  id: number;
  masterKeyId: string;
}

/** A patient's own key, wrapped with the master key. */
export interface PatientKeyRow {
  patientId: string;
  wrapped: string;
}

/** What a patient agreed to. */
export interface ConsentRow {
  id: string;
  patientId: string;
  textVersion: string;
  language: string;
  coversTreatment: boolean;
  coversCaptures: boolean;
  coversPictures: boolean;
  coversRegistry: boolean;
  coversResearch: boolean;
  coversTeaching: boolean;
  givenAt: Date;
  withdrawnAt: Date | null;
  version: number;
}
