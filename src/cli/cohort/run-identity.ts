import { createHash } from 'node:crypto';
import { type Cohort, lengthsMark } from '#cohort';
import { parameterMark } from '#forecast';
import type { Voice } from '#messages';
import { softwareVersion } from '../provenance.ts';
import { sourcesMark } from './sources-mark.ts';

/**
 * Everything that a row of a cohort depends on besides its number. The same identity gives the same bytes; a run is only ever
 * taken up by one of the same identity.
 */
export interface RunIdentity {
  /** SHA-256 of the cohort with its plans and faces in full */
  readonly spec: string;
  readonly software: string;
  /** first digits of the SHA-256 of the sources that solve; versions are few, states of the sources many */
  readonly sources: string;
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
  const parameters = `${parameterMark(plans)}-${lengthsMark()}`;
  return { spec: sha256(JSON.stringify(cohort)), ...workIdentity(kernel), parameters };
}

/** What a worker is known by: all of an identity but the cohort. */
export type WorkIdentity = Omit<RunIdentity, 'spec'>;

/** The identity of this program with some kernel. */
export function workIdentity(kernel: string): WorkIdentity {
  return {
    software: softwareVersion(),
    sources: sourcesMark(),
    parameters: `${parameterMark()}-${lengthsMark()}`,
    kernel,
    engine: `v8 ${process.versions.v8}, ${process.arch}`,
  };
}

const compared = [
  'spec',
  'software',
  'sources',
  'parameters',
  'kernel',
  'engine',
] as const satisfies (keyof RunIdentity)[];

/** In what an identity differs from another that names no more than it does, in words; null when in nothing. */
export function saidDifferences(one: Partial<RunIdentity>, other: Partial<RunIdentity>, voice: Voice): string | null {
  const differing = compared.filter((key) => key in other && one[key] !== other[key]);
  return differing.length === 0 ? null : voice.list(differing.map((key) => voice.say(`cohort.differs.${key}`)));
}

/** What of an identity names the program, whatever it is asked to solve. */
export function programOf({ software, sources, kernel, engine }: WorkIdentity): Omit<WorkIdentity, 'parameters'> {
  return { software, sources, kernel, engine };
}

/** A name of a run for files and rows: 16 hexadecimal digits. */
export function runMark(identity: RunIdentity): string {
  return sha256(JSON.stringify(identity)).slice(0, 16);
}

/** SHA-256 of a text or bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
