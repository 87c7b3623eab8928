import { type Registry, registryOf } from '#registry';
import type { Store } from '../../store/index.ts';
import type { Asker, Role } from '../api/route.ts';
import type { SessionDesk, SignInOutcome } from '../api/session-routes.ts';
import { type LibraryOptions, sessionLimits, signInLibrary } from './sign-in-library.ts';

/** Tries to sign in within a quarter of an hour, counted in the database. */
const within = 15 * 60;
/** for one account from one address: typing errors */
const mostTogether = 10;
/** from one address, whoever is tried */
const mostFromAddress = 30;
/** for one account, from wherever: more than one address alone can use up, so that it cannot lock somebody out */
const mostForAccount = 60;

const longestUserAgent = 200;

type Accounts = Registry['accounts'];

/** Signs people in and out of a registry that several share, and knows who asks. */
export function sessionDesk(store: Pick<Store, 'db' | 'ports'>, options: LibraryOptions): SessionDesk {
  const library = signInLibrary(store, options);
  const accountsAs = (actor: string) => registryOf({ ...store, actor }).accounts;

  /** The session of a request, unless it is over; a cookie that was put off goes into the reply. */
  const sessionOf = async (request: Request, reply: Headers) => {
    const { headers, response } = await library.api.getSession({ headers: request.headers, returnHeaders: true });
    if (response === null || response.user.disabledAt != null) return null;
    if (isOver(accountsAs('nobody'), response.session)) {
      await accountsAs('nobody').endSession(response.session.token);
      return null;
    }
    passCookies(headers, reply);
    return response;
  };

  return {
    async whoAsks(request, reply): Promise<Asker | null> {
      const session = await sessionOf(request, reply);
      if (session === null) return null;
      return { actor: session.user.id, role: session.user.role as Role, sessionId: session.session.id };
    },

    async signIn({ email, password, from }, request, reply): Promise<SignInOutcome> {
      const nobody = accountsAs('nobody');
      const id = await nobody.byEmail(email);
      const wait = await countTries(nobody, email, from, async () => {
        await nobody.noteSignIn('sign-in-limited', { accountId: id, from });
      });
      if (wait > 0) return { ok: false, reason: 'too-often', wait };
      const headers = new Headers({
        'user-agent': (request.headers.get('user-agent') ?? '').slice(0, longestUserAgent),
      });
      const response = await library.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (response.status >= 500) throw new Error('The sign-in could not be checked.');
      if (!(await isLetIn(nobody, response, id)) || id === null) {
        await nobody.noteSignIn('sign-in-failed', { accountId: id, from });
        return { ok: false, reason: 'wrong' };
      }
      // whoever was signed in here before is not any more
      await library.api.signOut({ headers: request.headers });
      await nobody.clearSessions(sessionLimits.longest);
      await nobody.forgetAttempts(together(email, from));
      await accountsAs(id).noteSignIn('signed-in', { accountId: id, from });
      passCookies(response.headers, reply);
      return { ok: true, id };
    },

    async signOut(request, from, reply) {
      const session = await sessionOf(request, new Headers());
      // ended with its entry in the log; of two at once, one is entered
      if (session !== null) await accountsAs(session.user.id).signOut({ token: session.session.token, from });
      const { headers } = await library.api.signOut({ headers: request.headers, returnHeaders: true });
      passCookies(headers, reply);
    },
  };
}

const together = (email: string, from: string): string => `${email} from ${from}`;

function isOver(accounts: Accounts, { createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): boolean {
  const lastAskedAt = new Date(expiresAt.getTime() - sessionLimits.idle * 1000);
  return accounts.isSessionOver({ createdAt, lastAskedAt }, sessionLimits.longest);
}

/**
 * Whether a password was right and its account may sign in. A disabled one is turned away only now, so that its answer
 * takes as long as that of a wrong password.
 */
async function isLetIn(accounts: Accounts, response: Response, id: string | null): Promise<boolean> {
  if (!response.ok || id === null) return false;
  if ((await accounts.find(id))?.disabled === false) return true;
  const { token } = (await response.json()) as { token: string };
  await accounts.endSession(token);
  return false;
}

/** Counts one try in each way. @returns how long nothing may be tried [s] */
async function countTries(
  accounts: Accounts,
  email: string,
  from: string,
  limited: () => Promise<void>,
): Promise<number> {
  const limits = [
    { of: together(email, from), most: mostTogether, within },
    { of: `from ${from}`, most: mostFromAddress, within },
    { of: `account ${email}`, most: mostForAccount, within },
  ];
  const counted = await Promise.all(limits.map((limit) => accounts.countAttempt(limit)));
  // the log is told once, when a limit is passed, and does not grow with every knock
  if (counted.some(({ attempts }, i) => attempts === limits[i]!.most + 1)) await limited();
  return Math.max(...counted.map(({ wait }) => wait));
}

function passCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('Set-Cookie', cookie);
}
