import { signal } from '@preact/signals';
import { refusal } from '../../registry/refusal.ts';
import { type AdverseEvent, followUps } from '../follow-up-client.ts';

/** Everything that went wrong, for everybody: what lasts first; null until it is fetched. */
export const events = signal<readonly AdverseEvent[] | null>(null);

/** Fetches them anew. */
export async function loadEvents(): Promise<void> {
  const reply = await followUps.events();
  if (reply.ok) events.value = reply.value;
  else refusal.value = reply.problem;
}
