import type { GuidedReadingName, GuidedTaskName, WhyUntold } from '#clip';
import type { Voice } from '#messages';

/** A guided task in a reader's words. */
export function sayTask({ say }: Voice, task: GuidedTaskName): string {
  return say(`guided.task.${task}`);
}

/** What is read from a guided task, in a reader's words. */
export function sayReading({ say }: Voice, name: GuidedReadingName): string {
  return say(`guided.reading.${name}`);
}

/** Why something cannot be read from a guided task, in one sentence; documents of older versions hold that sentence. */
export function sayUntold({ say, number }: Voice, why: WhyUntold | string): string {
  if (typeof why === 'string') return why;
  const { reason, seen = 0, needed = 0 } = why;
  return say(`guided.untold.${reason}`, { seen, needed, amount: number(seen) });
}
