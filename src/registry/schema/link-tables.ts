/** An address with which a patient answers the questions of one follow-up. */
export interface PatientLinkRow {
  id: string;
  followUpId: string;
  tokenHash: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  answeredAt: Date | null;
}
