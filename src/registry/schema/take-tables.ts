import type { MediaType } from '#media';

/** The photograph or clip behind a capture. */
export interface TakeRow {
  id: string;
  patientId: string;
  captureId: string;
  consentId: string;
  kind: 'photo' | 'video';
  mediaType: MediaType;
  /** pixels as stored */
  width: number;
  height: number;
  /** null for a photograph */
  durationSeconds: number | null;
  bytes: number;
  sha256: string;
  parts: number;
  keySealed: string;
  keptAt: Date;
}

/** A piece of a take. */
export interface TakePartRow {
  takeId: string;
  number: number;
  contentSealed: Uint8Array;
}
