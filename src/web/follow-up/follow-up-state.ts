import { effect, signal } from '@preact/signals';
import { refusal } from '../registry/refusal.ts';
import type { Reply } from '../registry/registry-client.ts';
import { showVisit } from '../state/visit/visit-in-hand.ts';
import {
  type FollowUp,
  type FollowUpInput,
  followUps,
  type Visit,
  type VisitCounts,
  type VisitState,
} from './follow-up-client.ts';

/** Parts of the page. */
export const views = ['visits', 'events', 'refusals', 'recall'] as const;
export type View = (typeof views)[number];
export const view = signal<View>('visits');

/** Which visits are listed: `todo` is everything that waits for somebody here. */
export const filters = ['todo', 'due', 'invited', 'overdue', 'came', 'missed', 'ahead'] as const;
export type Filter = (typeof filters)[number];
export const filter = signal<Filter>('todo');
/** Week that is listed and counted; null for all. */
export const weekShown = signal<number | null>(null);

/** Visits in the list; null while they are fetched for the first time. */
export const visits = signal<readonly Visit[] | null>(null);
export const hasMore = signal(false);
export const counts = signal<VisitCounts | null>(null);
/** The visit that is open. */
export const openVisit = signal<Visit | null>(null);
effect(() => showVisit(openVisit.value));

/** What was just written down, and what takes it back. */
export interface Done {
  readonly visit: Visit;
  readonly kind: 'invited' | 'missed' | 'kept';
  readonly undo?: FollowUpInput;
}
export const done = signal<Done | null>(null);

const statesOf: Readonly<Record<Filter, readonly VisitState[]>> = {
  todo: ['due', 'invited', 'overdue'],
  due: ['due'],
  invited: ['invited'],
  overdue: ['overdue'],
  came: ['came'],
  missed: ['missed'],
  ahead: ['ahead'],
};

/** The calendar day here, year-month-day. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The value of a reply; a refusal is shown. */
export function taken<T>(reply: Reply<T>): T | null {
  refusal.value = reply.ok ? null : reply.problem;
  return reply.ok ? reply.value : null;
}

let asked = 0;

/** Fetches list and counts anew; only the newest question is answered on the page. */
export async function loadVisits(): Promise<void> {
  const own = ++asked;
  const question = { on: today(), week: weekShown.peek(), states: statesOf[filter.peek()] };
  const [page, count] = await Promise.all([followUps.visits(question), followUps.counts(question.on)]);
  if (own !== asked) return;
  const [rows, counted] = [taken(page), count.ok ? count.value : null];
  if (rows === null) return;
  visits.value = rows.items;
  hasMore.value = rows.next !== null;
  counts.value = counted;
}

/** Fetches the next rows of the list. */
export async function loadMore(): Promise<void> {
  const before = visits.peek() ?? [];
  const own = ++asked;
  const question = { on: today(), week: weekShown.peek(), states: statesOf[filter.peek()] };
  const page = taken(await followUps.visits({ ...question, after: before.at(-1)?.id ?? '' }));
  if (page === null || own !== asked) return;
  visits.value = [...before, ...page.items];
  hasMore.value = page.next !== null;
}

/** Chooses what is listed. */
export function show(by: { filter?: Filter; week?: number | null }): void {
  if (by.filter !== undefined) filter.value = by.filter;
  if (by.week !== undefined) weekShown.value = by.week;
  void loadVisits();
}

/** What is written down of a visit, without its answers: they stay as they are. */
export function asWritten(visit: FollowUp): FollowUpInput {
  const { id, version, invitedAt, invitedBy, invitations, cameAt, missedBecause, answeredBy } = visit;
  return { id, version, invitedAt, invitedBy, invitations, cameAt, missedBecause, answeredBy };
}

/** Writes an invitation or a reason down and says so, with a way back. */
export async function writeDown(visit: Visit, kind: 'invited' | 'missed', by: Partial<FollowUpInput>): Promise<void> {
  const before = asWritten(visit);
  const reply = await followUps.record({ ...before, ...by });
  const written = taken(reply);
  const fresh = { ...visit, ...by } as Visit;
  if (written !== null) done.value = { visit: fresh, kind, undo: { ...before, version: written.version } };
  if (reply.ok || reply.problem.reason === 'changed-meanwhile') await loadKeepingProblem();
}

/** Takes the last entry back. */
export async function undo(): Promise<void> {
  const back = done.peek()?.undo;
  if (back === undefined || taken(await followUps.record(back)) === null) return;
  done.value = null;
  await loadVisits();
}

/** Fetches anew but leaves a refusal on the page. */
async function loadKeepingProblem(): Promise<void> {
  const problem = refusal.peek();
  await loadVisits();
  if (problem !== null) refusal.value = problem;
}
