/** What an account may do. */
export type AccountRole = 'director' | 'clinician' | 'assistant' | 'researcher';

/** Somebody who may sign in. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  clinicianId: string | null;
  disabledAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** What an account signs in with. */
export interface AccountPasswordRow {
  id: string;
  accountId: string;
  providerId: 'credential';
  password: string;
  createdAt: Date;
  updatedAt: Date;
}

/** A browser that is signed in. */
export interface AccountSessionRow {
  id: string;
  accountId: string;
  token: string;
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
}

/** How often signing in was tried of late. */
export interface SignInAttemptRow {
  counted: string;
  beganAt: Date;
  attempts: number;
}
