import { signal } from '@preact/signals';
import type { ForecastParameter } from '#forecast';
import type { Expression } from '#measure';
import type { SourceId } from '#sources';
import type { NamedEvent } from '../event-words.ts';

/** A number on the screen that is asked "how sure are you, and why?". */
export interface Question {
  readonly title: string;
  /** the number in a sentence */
  readonly value: string;
  /** what its range is, in a sentence */
  readonly range: string;
  /** how it is counted or made */
  readonly how: string;
  readonly limits: readonly ForecastParameter[];
  readonly sources: readonly SourceId[];
  /** outcome whose differences are shared out among inputs; null where inputs cannot be told apart */
  readonly outcome: { readonly expression: Expression; readonly measure: string; readonly name: string } | null;
  /** its weeks, where it is an event */
  readonly event: NamedEvent | null;
  /** what else studies may speak about it as, besides its outcome: an event's name, a measure of the brow */
  readonly speaksOf?: readonly string[];
}

/** The number that is asked about; null when none is. */
export const asked = signal<Question | null>(null);
