import { computed, effect, signal } from '@preact/signals';
import type { Expression } from '#measure';

/** The five steps of a consultation, in order. */
export const steps = ['face', 'plan', 'motion', 'odds', 'decide'] as const;
export type Step = (typeof steps)[number];
/** Places beside the steps: the mirror, before and after, rating blind, lessons, evidence, charts, follow-up, cohorts, consents, extracts and accounts. */
const sidePlaces = [
  'mirror',
  'compare',
  'rate',
  'teach',
  'evidence',
  'chart',
  'outcomes',
  'followUp',
  'cohorts',
  'consents',
  'extracts',
  'accounts',
] as const;
/** Where the reader is: the first page, a step or beside them. */
export type Place = 'landing' | (typeof sidePlaces)[number] | Step;

/** For whom the page is written. */
export type Mode = 'patient' | 'professional';
/** Which state of the mouth is drawn. */
export type Moment = 'now' | 'week' | 'both';
/** Where the picture is looked at from. */
export type CameraPreset = 'front' | 'threeQuarter' | 'side';

/** Where the reader is; mirrored in the address so that back and forward work. */
export const place = signal<Place>(placeFromAddress());
/** Steps that have been looked at, for the rings in the header. */
export const visited = signal<ReadonlySet<Place>>(new Set());
/** For whom the page is written now. */
export const mode = signal<Mode>('patient');

/** Expression that is drawn. */
export const expression = signal<Expression>('rest');
/** Week after treatment that is drawn and tabulated. */
export const week = signal(2);
/** Which state is drawn: now, the week, or both. */
export const moment = signal<Moment>('both');
/** Where the picture is looked at from now. */
export const camera = signal<CameraPreset>('front');
/** Raised by one to put the camera back to its preset. */
export const cameraResets = signal(0);
/** Whether the ten thin lines are drawn. */
export const ghostsShown = signal(true);
/** Whether muscles and arrows are drawn. */
export const musclesShown = signal(true);
/** Whether the weeks run by themselves. */
export const playing = signal(false);
/** The photograph is blanked: outline only. */
export const faceHidden = signal(false);
/** Which side panel or dialog is open. */
export const openSheet = signal<'none' | 'privacy' | 'shortcuts' | 'assumptions' | 'numbers' | 'menu'>('none');

/** Whether values may be changed and experts’ numbers are shown. */
export const isProfessional = computed(() => mode.value === 'professional');

/** Weeks that are forecast. */
export const lastWeek = 16;

/** Goes to a page and puts the reader at its top. */
export function goTo(next: Place): void {
  if (place.value === next) return;
  place.value = next;
  playing.value = false;
  const address = next === 'landing' ? '#' : `#${next}`;
  if (location.hash !== address) history.pushState(null, '', address);
  window.scrollTo({ top: 0 });
}

/** Moves the week, kept within the weeks that are forecast. */
export function setWeek(value: number): void {
  week.value = Math.min(lastWeek, Math.max(0, Math.round(value * 10) / 10));
}

effect(() => {
  const here = place.value;
  if (!visited.peek().has(here)) visited.value = new Set([...visited.peek(), here]);
});

window.addEventListener('popstate', () => {
  place.value = placeFromAddress();
});

function placeFromAddress(): Place {
  const [name] = location.hash.slice(1).split(/[/?]/);
  return [...steps, ...sidePlaces].find((known) => known === name) ?? 'landing';
}
