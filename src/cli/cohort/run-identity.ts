import { createHash } from 'node:crypto';
import { type Cohort, lengthsMark } from '#cohort';
import { parameterMark } from '#forecast';
import { softwareVersion } from '../provenance.ts';

/**
 * Everything that a row of a cohort depends on besides its number. The same identity gives the same bytes; a run is only ever
 * taken up by one of the same identity.
 */
export interface RunIdentity {
  /** SHA-256 of the cohort with its plans and faces in full */
  readonly spec: string;
  readonly software: string;
  /** marks of what is drawn and judged, and of people's lengths */
  readonly parameters: string;
  /** first digits of the SHA-256 of the kernel */
  readonly kernel: string;
  /** JavaScript engine; another one may round exponentials differently in the last digit */
  readonly engine: string;
}

/** The identity of a cohort on this engine with some kernel. */
export function identityOf(cohort: Cohort, kernel: string): RunIdentity {
  const plans = cohort.plans.map(({ plan }) => plan);
  const { software, engine } = identityOfEngine(kernel);
  const parameters = `${parameterMark(plans)}-${lengthsMark()}`;
  return { spec: sha256(JSON.stringify(cohort)), software, parameters, kernel, engine };
}

/** What of an identity does not depend on the cohort. */
export function identityOfEngine(kernel: string): Pick<RunIdentity, 'software' | 'kernel' | 'engine'> {
  return { software: softwareVersion(), kernel, engine: `v8 ${process.versions.v8}, ${process.arch}` };
}

/** A name of a run for files and rows: 16 hexadecimal digits. */
export function runMark(identity: RunIdentity): string {
  return sha256(JSON.stringify(identity)).slice(0, 16);
}

/** SHA-256 of a text or bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
