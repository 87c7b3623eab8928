import type { AdverseEvent, NewAdverseEvent } from '../follow-up-client.ts';
import { today } from '../follow-up-state.ts';

export const severities = ['mild', 'moderate', 'severe'] as const;

/** What the emergency notice of every page speaks of. */
const emergencies: ReadonlySet<string> = new Set(['facialPalsy', 'dysphagia', 'breathing']);

/** Whether help must be called at once. */
export function isEmergency(kind: string): boolean {
  return emergencies.has(kind);
}

/** Stands for no treatment, as far as is known. */
export const none = 'none';

/** Something unwanted as its form holds it; empty texts are still to be entered. */
export interface TypedEvent {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly serious: boolean;
  readonly startedOn: string;
  readonly endedOn: string;
  /** empty until one is chosen */
  readonly treatmentId: string;
  readonly note: string;
}

/** A form's beginning: the event as it is kept, or a new one of today. */
export function typedFrom(event: AdverseEvent | undefined): TypedEvent {
  const begun = { id: crypto.randomUUID(), kind: '', severity: '', serious: false, startedOn: today() };
  return {
    ...begun,
    ...event,
    endedOn: event?.endedOn ?? '',
    treatmentId: event?.treatmentId ?? '',
    note: event?.note ?? '',
  };
}

/** What is sent of it. Blanks are left out, so that the registry names the field that is missing. */
export function eventOf({ id, kind, severity, serious, startedOn, endedOn, note }: TypedEvent) {
  const given = Object.fromEntries(Object.entries({ kind, severity, startedOn }).filter(([, value]) => value !== ''));
  return { id, serious, endedOn: endedOn || null, note: note.trim() || null, ...given } as Omit<
    NewAdverseEvent,
    'patientId' | 'treatmentId'
  > & { readonly id: string };
}
