import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { Store } from '../../store/index.ts';

/** How long somebody stays signed in [s]. */
export const sessionLimits = {
  /** without asking anything */
  idle: 30 * 60,
  /** whatever is asked: a working day */
  longest: 12 * 3600,
  /** a session is put off no more often than this */
  everyAtMost: 60,
} as const;

/** What the library needs to know of the place. */
export interface LibraryOptions {
  /** where browsers find the studio, such as https://clinic.example */
  readonly origin: string;
  /** what cookies are signed with */
  readonly secret: string;
  failed(error: unknown): void;
}

/**
 * better-auth on our own tables: it proves passwords, opens and puts off sessions, and signs their cookies. Its own
 * routes are not served, and it makes no account and no table.
 */
export function signInLibrary({ db, ports }: Pick<Store, 'db' | 'ports'>, { origin, secret, failed }: LibraryOptions) {
  return betterAuth({
    // types of its own kysely: the same package, another instance of the declarations
    database: { db: db as never, type: 'postgres' },
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    // tries are counted for address and account together, by the registry
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => failed(new Error(message)) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: ports.passwords.hash, verify: ({ password, hash }) => ports.passwords.verify(password, hash) },
    },
    user: {
      modelName: 'account',
      additionalFields: {
        role: { type: 'string', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    account: { modelName: 'accountPassword', fields: { accountId: 'accountId', userId: 'accountId' } },
    session: {
      modelName: 'accountSession',
      fields: { userId: 'accountId' },
      expiresIn: sessionLimits.idle,
      updateAge: sessionLimits.everyAtMost,
    },
    advanced: {
      cookiePrefix: 'philtrum',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
      // behind a proxy only we know whose address is whose
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
  });
}
