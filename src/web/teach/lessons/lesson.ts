import type { ComponentChild } from 'preact';
import type { MessageKey, MessageValues, Voice } from '#messages';
import type { SourceId } from '#sources';
import type { TeachingTable } from '../model/teaching-table.ts';

/** Lessons in the order they are offered. */
export const lessonIds = [
  'lift',
  'tug',
  'lowers',
  'regions',
  'enough',
  'denture',
  'fourth',
  'gel',
  'months',
  'watch',
] as const;
export type LessonId = (typeof lessonIds)[number];

/** Whether a name of an address is a lesson. */
export function isLesson(name: string): name is LessonId {
  return lessonIds.some((id) => id === name);
}

/** What a figure is drawn from. */
export interface FigureProps {
  readonly table: TeachingTable;
  /** position of the slider */
  readonly at: number;
  readonly voice: Voice;
}

/** One number beside the slider. */
export interface Fact {
  readonly label: MessageKey;
  readonly text: string;
  /** kept back until somebody has guessed */
  readonly afterGuess?: boolean;
}

/** One lesson: its words are `teach.<id>.*` of the messages, its figure is drawn from what the model computed. */
export interface Lesson {
  readonly id: LessonId;
  readonly slider: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly start: number;
    /** the position in words */
    readonly print: (props: FigureProps) => string;
  };
  /** which of the three guesses the model bears out */
  readonly right: 'a' | 'b' | 'c';
  readonly Figure: (props: FigureProps) => ComponentChild;
  readonly facts: (props: FigureProps) => readonly Fact[];
  /** fills the places of the sentences of the reveal and of the anatomy */
  readonly values?: (table: TeachingTable, voice: Voice) => MessageValues;
  /** whether the figure shows people who differ; one that does not says so */
  readonly spread: boolean;
  readonly sources: readonly SourceId[];
}

/** Keeps a position on the slider's own steps. */
export function onSlider({ slider }: Lesson, at: number | null): number {
  const { min, max, step, start } = slider;
  if (at === null) return start;
  const steps = Math.round((Math.min(max, Math.max(min, at)) - min) / step);
  return Number((min + steps * step).toFixed(6));
}

/** A change with its sign and unit. */
export function change(voice: Voice, value: number, decimals = 1): string {
  const text = voice.number(value, decimals);
  return `${value > 0 && Number(value.toFixed(decimals)) !== 0 ? '+' : ''}${text} mm`;
}

/** A share as "n of 100". */
export function of100(voice: Voice, share: number): string {
  return voice.say('frame.of100', { n: String(Math.round(100 * share)) });
}

/** What is kept of something, against now. */
export function timesNow(voice: Voice, kept: number): string {
  return voice.say('teach.timesNow', { x: voice.number(kept, 2) });
}
