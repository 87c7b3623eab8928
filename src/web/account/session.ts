import { computed, signal } from '@preact/signals';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'director' | 'clinician' | 'assistant' | 'researcher';
}

interface Who {
  readonly account: SignedIn | null;
  readonly may: readonly string[];
}

/** What became of signing in. */
export type SignInReply = 'done' | 'wrong' | 'too-often' | 'unreachable' | 'somebody-else';

/** Whether people sign in at this server; it says so in the page, so that a page without it asks nothing. */
export const accountsOn = document.documentElement.dataset['accounts'] === 'on';

const who = signal<Who | null>(null);
/** Who is signed in; null for nobody. */
export const account = computed(() => who.value?.account ?? null);
/** Whether it is known yet who is signed in. */
export const isKnown = computed(() => !accountsOn || who.value !== null);
/** Whether the session ended while the page was in use: what is on it stays, and goes on after signing in. */
export const hasEnded = signal(false);

let waiting = Promise.withResolvers<void>();

/** Whether who sits here may use an operation of the registry; everything where nobody signs in. */
export function may(operation: string): boolean {
  return !accountsOn || (who.value?.may.includes(operation) ?? false);
}

/** Whether a link to an operation leads anywhere: whoever is not signed in yet may still be the right one. */
export function mayLeadTo(operation: string): boolean {
  return account.value === null || may(operation);
}

/** Whether the password was changed just now: whoever did it signs in with the new one. */
export const hasNewPassword = signal(false);

/** After one's own password was changed, which ended every session: asks who is signed in, and that is nobody. */
export async function passwordChanged(): Promise<void> {
  hasNewPassword.value = true;
  await askWho();
}

/** Asks the server who is signed in. */
export async function askWho(): Promise<void> {
  const answered = await send('GET');
  who.value = answered?.ok === true ? ((await answered.json()) as Who) : { account: null, may: [] };
}

/** Signs in; while a session that ended is waited for, only its own account goes on. */
export async function signIn(email: string, password: string): Promise<SignInReply> {
  const answered = await send('POST', { email, password });
  if (answered === null) return 'unreachable';
  if (answered.status === 429) return 'too-often';
  if (!answered.ok) return 'wrong';
  const next = (await answered.json()) as Who;
  if (hasEnded.peek() && next.account?.id !== account.peek()?.id) {
    await send('DELETE');
    return 'somebody-else';
  }
  who.value = next;
  hasNewPassword.value = false;
  hasEnded.value = false;
  waiting.resolve();
  waiting = Promise.withResolvers();
  return 'done';
}

/** Signs out and opens the page anew, so that nothing of it stays, nor of what was typed and not sent. */
export async function signOut(): Promise<void> {
  await send('DELETE');
  sessionStorage.clear();
  location.reload();
}

/**
 * Waits, after a request that was not answered because nobody is signed in, until the same person is again.
 * @returns false where there is nothing to wait for; the request then stays refused
 */
export async function signedInAgain(status: number, reason: string): Promise<boolean> {
  if (!accountsOn || status !== 401 || reason !== 'not-signed-in' || account.peek() === null) return false;
  hasEnded.value = true;
  await waiting.promise;
  return true;
}

async function send(method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Response | null> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'Content-Type': 'application/json' };
  return fetch('api/v1/session', { method, headers, ...sent }).catch(() => null);
}
