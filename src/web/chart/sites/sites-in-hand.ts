import { computed, signal } from '@preact/signals';
import type { Sentence } from '../../state/language.ts';
import { change, openChart } from '../chart-state.ts';
import { type PointAt, type Preparations, pointAt, pointsOf } from './site-edits.ts';

/** The site that keys and fields work on. */
export const selected = signal<PointAt | null>(null);
/** What was just done at the sites, in a sentence. */
export const siteMessage = signal<Sentence | null>(null);

interface Past {
  readonly preparations: Preparations;
  /** steps of the same kind follow each other as one */
  readonly kind: string | null;
}

const mostSteps = 50;
const past = signal<readonly Past[]>([]);
let written: Preparations | null = null;

/** Whether what was done last can be taken back: nothing else of the chart was changed since. */
export const canTakeBack = computed(
  () => past.value.length > 0 && openChart.value?.body.preparations === written && written !== null,
);

/** Whether a point is the selected one. */
export function isSelected({ i, k }: PointAt): boolean {
  return selected.value?.i === i && selected.value.k === k;
}

/** The selected site, if the chart still has it. */
export function selectedPoint(): PointAt | null {
  const at = selected.peek();
  const body = openChart.peek()?.body;
  return at !== null && body !== undefined && pointAt(body, at) !== undefined ? at : null;
}

interface Edit {
  /** the sentence that says what was done */
  readonly message?: Sentence;
  /** a run of edits of one kind is taken back in one step */
  readonly kind?: string;
}

/** Changes the sites; it can be taken back. The first site that is delivered sets the moment of the treatment. */
export function edit(preparations: Preparations, { message, kind }: Edit = {}): void {
  const body = openChart.peek()?.body;
  if (body === undefined) return;
  const steps = body.preparations === written ? past.peek() : [];
  const follows = kind !== undefined && steps.at(-1)?.kind === kind;
  past.value = follows
    ? steps
    : [...steps.slice(1 - mostSteps), { preparations: body.preparations, kind: kind ?? null }];
  siteMessage.value = message ?? null;
  write(preparations);
}

/** The sites as they were before the last change. */
export function takeBack(): void {
  const last = past.peek().at(-1);
  if (last === undefined || !canTakeBack.peek()) return;
  past.value = past.peek().slice(0, -1);
  siteMessage.value = null;
  write(last.preparations);
}

function write(preparations: Preparations): void {
  const body = openChart.peek()?.body;
  if (body === undefined) return;
  written = preparations;
  const isDelivered = pointsOf({ ...body, preparations }).some(({ point }) => point.delivered !== null);
  const performedAt = body.performedAt || (isDelivered ? new Date().toISOString() : '');
  change({ preparations, performedAt });
}
