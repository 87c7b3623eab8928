import type { Registry } from '#registry';
import { ask, type Patient, type Reply, rows, type Sent } from '../registry/registry-client.ts';

type Outcomes = Registry['outcomes'];
type Charts = Registry['charts'];
type Links = Registry['links'];
type RowOf<F extends (...given: never[]) => Promise<readonly unknown[]>> = Sent<Awaited<ReturnType<F>>[number]>;
/** A row of one page carries its patient; null when the patient was removed in the meantime. */
type WithPatient<T> = T & { readonly patient: Patient | null };

export type Visit = WithPatient<RowOf<Outcomes['visitList']>>;
export type VisitState = Visit['state'];
export type VisitCounts = Sent<Awaited<ReturnType<Outcomes['visitCounts']>>>;
export type FollowUpInput = Parameters<Outcomes['recordFollowUp']>[0];
/** What was written down of a visit. */
export type FollowUp = Omit<RowOf<Outcomes['followUpsOf']>, 'answers'>;
/** The same with its answers. */
export type AnsweredFollowUp = RowOf<Outcomes['followUpsOf']>;
export type AdverseEvent = WithPatient<RowOf<Outcomes['adverseEvents']>>;
export type NewAdverseEvent = Parameters<Outcomes['addAdverseEvent']>[0];
export type ChangedAdverseEvent = Parameters<Outcomes['changeAdverseEvent']>[0];
export type Refusal = WithPatient<RowOf<Outcomes['refusals']>>;
export type NewRefusal = Parameters<Outcomes['addRefusal']>[0];
export type Treatment = RowOf<Charts['treatmentsOf']>;
export type PatientLink = RowOf<Links['of']>;
export type NewLink = Parameters<Links['make']>[0];
export type Lot = RowOf<Charts['lotsUsed']>;
export type RecallEntry = RowOf<Charts['recallList']>;

/** A part of a list, and what to ask for to get the next. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Which visits are asked for. */
export interface VisitQuestion {
  /** the calendar day here, year-month-day */
  readonly on: string;
  readonly week: number | null;
  readonly states: readonly VisitState[];
  /** number of the last row that is there already */
  readonly after?: string;
}

/** What follow-up asks of the registry of this machine. */
export const followUps = {
  visits: ({ on, week, states, after = '' }: VisitQuestion) =>
    ask<Page<Visit>>(
      'GET',
      `/visits?on=${on}&week=${week ?? ''}&states=${states.join(',')}&limit=${rowsAtOnce}&after=${after}`,
    ),
  counts: (on: string) => ask<VisitCounts>('GET', `/visits/counts?on=${on}`),
  visitsOf: (patientId: string) => rows<AnsweredFollowUp>(`/patients/${patientId}/follow-ups?limit=200`),
  record: (visit: FollowUpInput) => ask<{ version: number }>('PUT', `/follow-ups/${visit.id}`, visit),
  links: (followUpId: string) => rows<PatientLink>(`/follow-ups/${followUpId}/links?limit=200`),
  makeLink: (link: NewLink) => ask<{ token: string | null }>('POST', '/links', link),
  revokeLink: (id: string) => ask<{ revokedAt: string }>('POST', `/links/${id}/revocation`),
  events: () => everything<AdverseEvent>('/adverse-events'),
  addEvent: (event: NewAdverseEvent) => ask<{ id: string }>('POST', '/adverse-events', event),
  changeEvent: (event: ChangedAdverseEvent) => ask<{ version: number }>('PUT', `/adverse-events/${event.id}`, event),
  treatments: (patientId: string) => rows<Treatment>(`/patients/${patientId}/treatments?limit=200`),
  refusals: () => everything<Refusal>('/refusals'),
  addRefusal: (refusal: NewRefusal) => ask<{ id: string }>('POST', '/refusals', refusal),
  lots: () => rows<Lot>('/lots'),
  recall: (lot: string) => ask<readonly RecallEntry[]>('GET', `/lots/${encodeURIComponent(lot)}/recall`),
  drafts: () => everything<Draft>('/drafts'),
} as const;

/** A chart that is not finished yet, with whatever was entered so far. */
interface Draft {
  readonly patientId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Rows of visits that are shown at once. */
const rowsAtOnce = 50;

/** All rows of a list, page by page. */
async function everything<T>(path: string): Promise<Reply<readonly T[]>> {
  const all: T[] = [];
  let after: string | null = '';
  while (after !== null) {
    const reply: Reply<Page<T>> = await ask('GET', `${path}?limit=200&after=${after}`);
    if (!reply.ok) return reply;
    all.push(...reply.value.items);
    after = reply.value.next;
  }
  return { ok: true, value: all };
}
