import { signal } from '@preact/signals';
import type { Registry } from '#registry';
import type { Answers } from '../questions/asked.ts';

/** How far the patient is. */
export type LinkState = 'looking' | 'asked' | 'sending' | 'done' | 'ended' | 'unreachable';

/** Where the patient is on this page. */
export const linkState = signal<LinkState>('looking');
/** Weeks after the treatment that are asked about. */
export const linkWeek = signal(0);
/** What was answered so far; kept nowhere but in this page until it is sent. */
export const linkAnswers = signal<Answers>({});

/** The token stands behind # in the address, which is sent to nobody; it travels in a header. */
const token = location.hash.slice(1);

/** Looks whether the link opens its questions. */
export async function openLink(): Promise<void> {
  linkState.value = 'looking';
  const reply = await ask('GET');
  if (reply === null) {
    linkState.value = 'unreachable';
    return;
  }
  if (!reply.ok) {
    linkState.value = 'ended';
    return;
  }
  const { week, answeredAt }: Shown = await reply.json();
  linkWeek.value = week;
  if (answeredAt === null) linkState.value = 'asked';
  else leave();
}

/** Sends the answers. They stay in the page when nobody can be reached. */
export async function sendAnswers(): Promise<void> {
  linkState.value = 'sending';
  const reply = await ask('PUT', { answers: linkAnswers.value });
  if (reply?.ok) leave();
  else linkState.value = reply === null || reply.status >= 500 ? 'unreachable' : 'ended';
}

type Shown = Pick<NonNullable<Awaited<ReturnType<Registry['links']['asked']>>>, 'week'> & {
  readonly answeredAt: string | null;
};

/** The address is of no use any more; who comes by later shall not find it. */
function leave(): void {
  linkState.value = 'done';
  linkAnswers.value = {};
  history.replaceState(null, '', location.pathname);
}

async function ask(method: 'GET' | 'PUT', body?: object): Promise<Response | null> {
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    return await fetch('api/v1/answers', { method, headers, credentials: 'omit', ...sent });
  } catch {
    return null;
  }
}
