import { computed, type Signal, signal } from '@preact/signals';
import { type Comparison, compareCaptures } from '#compare';
import { type ReplayPair, replayPair } from '#replay';
import { letGo, readClip, readSource, type Source, type SourceReading } from './read-source.ts';
import { Refusal } from './refusal.ts';
import type { SourceName } from './source-name.ts';

/** Which half of a comparison. */
export type SideName = 'before' | 'after';
export const sideNames = ['before', 'after'] as const;

/** What has been handed in. */
export type SourceState =
  | { readonly status: 'empty' }
  | { readonly status: 'reading'; readonly reading: SourceReading }
  /** its turn comes after the other side's */
  | { readonly status: 'waiting'; readonly name: SourceName }
  | { readonly status: 'refused'; readonly name: SourceName; readonly why: Refusal }
  | { readonly status: 'read'; readonly source: Source };

/** The two sides in hand. They live in this tab only. */
export const sides: Readonly<Record<SideName, Signal<SourceState>>> = {
  before: signal<SourceState>({ status: 'empty' }),
  after: signal<SourceState>({ status: 'empty' }),
};

/** Both sides as measured; null until both are there. */
const bothSides = computed(() => {
  const [before, after] = [sides.before.value, sides.after.value];
  if (before.status !== 'read' || after.status !== 'read') return null;
  return { before: before.source.measures, after: after.source.measures };
});

/** The comparison of what is in hand; null until both sides are there. */
export const comparison = computed<Comparison | null>(() => {
  const both = bothSides.value;
  return both === null ? null : compareCaptures(both.before, both.after, `philtrum ${__VERSION__}`);
});

/** The same two on the face of nobody; null when a side shows no rest. */
export const replay = computed<ReplayPair | null>(() => {
  const both = bothSides.value;
  return both === null ? null : replayPair(both.before, both.after);
});

/** Reads files into a place; what was there before is let go. */
export async function takeFiles(place: Signal<SourceState>, files: readonly File[]): Promise<void> {
  const [first, ...others] = files;
  if (first === undefined) return;
  await take(place, () => readSource([first, ...others]));
}

/** Reads a clip that holds both: before ends and after begins at a moment [s]. One part after the other. */
export async function takeBoth(file: File, atSeconds: number): Promise<void> {
  for (const side of sideNames) clear(sides[side]);
  const waiting: SourceState = { status: 'waiting', name: { file: file.name } };
  sides.after.value = waiting;
  await take(sides.before, () => readClip(file, { fromSeconds: 0, toSeconds: atSeconds }));
  if (sides.after.peek() !== waiting) return;
  if (sides.before.peek().status === 'empty') clear(sides.after);
  else await take(sides.after, () => readClip(file, { fromSeconds: atSeconds, toSeconds: Number.POSITIVE_INFINITY }));
}

async function take(place: Signal<SourceState>, start: () => SourceReading): Promise<void> {
  clear(place);
  const reading = start();
  const state: SourceState = { status: 'reading', reading };
  place.value = state;
  const found = await reading.done;
  if (place.peek() !== state) {
    if (!(found instanceof Refusal)) letGo(found);
    return;
  }
  place.value =
    found instanceof Refusal
      ? { status: 'refused', name: reading.name, why: found }
      : { status: 'read', source: found };
}

/** Whether anything is being measured for a comparison. */
export const isReading = computed(() =>
  sideNames.some((side) => ['reading', 'waiting'].includes(sides[side].value.status)),
);

/** Empties both sides for another comparison. */
export function startAgain(): void {
  for (const side of sideNames) clear(sides[side]);
}

/** Empties a place; what is still being read is stopped. */
export function clear(place: Signal<SourceState>): void {
  const state = place.peek();
  place.value = { status: 'empty' };
  if (state.status === 'reading') state.reading.stop();
  if (state.status === 'read') letGo(state.source);
}
