import type { Context } from 'hono';
import { type Refused, type Refusing, refusalOf } from '#registry';
import { whyFailed } from '../../store/index.ts';

/** Why a question was not answered, before the registry was asked. */
export type ProblemReason =
  | Refused['reason']
  | 'not-json'
  | 'not-allowed'
  | 'not-signed-in'
  | 'link-ended'
  | 'wrong-sign-in'
  | 'from-elsewhere'
  | 'registry-closed'
  | 'registry-away'
  | 'disk-full'
  | 'failed';

/** A problem as RFC 9457 writes it, with the field it is about and what that may hold. */
export interface Problem extends Omit<Refused, 'ok' | 'reason'> {
  readonly reason: ProblemReason;
}

const kinds = {
  'invalid-field': [422, 'A field holds what it may not hold'],
  'not-found': [404, 'There is no such thing here'],
  'changed-meanwhile': [409, 'Somebody else saved in the meantime'],
  'already-there': [409, 'It is there already'],
  'no-consent': [422, 'No consent covers this'],
  'too-large': [413, 'Too large'],
  'too-few': [422, 'Too few people'],
  'wrong-kind': [415, 'Not a kind of file that is kept'],
  damaged: [422, 'The file is damaged'],
  'too-often': [429, 'Too often'],
  'not-json': [400, 'The request cannot be read'],
  'not-allowed': [403, 'Not allowed'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'link-ended': [401, 'The link has ended'],
  'wrong-sign-in': [401, 'Not signed in'],
  'from-elsewhere': [403, 'The request comes from another site'],
  'registry-closed': [503, 'The registry cannot be opened'],
  'registry-away': [503, 'The database went away'],
  'disk-full': [507, 'The disk is full'],
  failed: [500, 'This failed'],
} as const satisfies Record<ProblemReason, readonly [number, string]>;

/** Answers with a problem document in English, and with codes for whoever says it in another language. */
export function refuse(c: Context, from: Refusing<ProblemReason>): Response {
  return problem(c, refusalOf(from));
}

/** Answers with a problem document that is said already. */
export function problem(c: Context, of: Problem): Response {
  const [status, title] = kinds[of.reason];
  const document = { type: `urn:philtrum:problem:${of.reason}`, title, status, ...of };
  return c.body(JSON.stringify(document), status, { 'Content-Type': 'application/problem+json' });
}

/** Answers who asks too often. @param wait until they may ask again [s] */
export function refuseTooOften(c: Context, wait: number): Response {
  c.header('Retry-After', String(wait));
  return refuse(c, { reason: 'too-often', code: 'requests-too-often', places: { seconds: wait } });
}

/** What to say of something that failed unexpectedly: never more than whether it was kept and what to do. */
export function failure(error: unknown): Problem {
  const why = whyFailed(error);
  if (why === 'away') {
    return refusalOf({ reason: 'registry-away', code: 'registry-away' });
  }
  if (why === 'full') return refusalOf({ reason: 'disk-full', code: 'disk-full' });
  return refusalOf({ reason: 'failed', code: 'failed' });
}
