import { computed, signal } from '@preact/signals';
import type { Expression } from '#measure';

/** How the two sides are laid out. */
export type ReplayLayout = 'sides' | 'slider' | 'ghost' | 'flip';
/** What is drawn of them. */
export type ReplayLook = 'clay' | 'lines' | 'photo';

/** Which expression is replayed. */
export const replayed = signal<Expression>('smile');
/** Time from the moment that rest is left, the same for both sides [s]. */
export const replayAt = signal(0);
/** First and last moment of the expression on that clock [s]. */
export const replaySpan = signal<readonly [from: number, to: number]>([0, 0]);
/** Whether the replay runs. */
export const replayRuns = signal(false);
/** Clock of the replay over the clock of the clip. */
export const replaySpeed = signal<0.25 | 1>(1);
/** How far the face of nobody moves for each millimetre measured. */
export const replayGain = signal<1 | 3>(1);
/** Whether the rest of each side is taken out of its movement; the rest itself is always shown against the one before. */
export const replayMovementOnly = signal(true);
export const replayLayout = signal<ReplayLayout>('sides');
export const replayLook = signal<ReplayLook>('clay');
/** Which side a flipped picture shows. */
export const flippedSide = signal<'before' | 'after'>('before');

/** Whether there is anything to play. */
export const replayMoves = computed(() => replaySpan.value[1] > replaySpan.value[0]);

/** Moves the replay, kept within the expression. */
export function scrubReplay(seconds: number): void {
  const [from, to] = replaySpan.peek();
  replayAt.value = Math.min(to, Math.max(from, seconds));
}

/** The other side in the same place: the eye sees the difference. */
export function flipSides(): void {
  replayLayout.value = 'flip';
  flippedSide.value = flippedSide.peek() === 'before' ? 'after' : 'before';
}

/** Shortest time between two pictures [ms]: no clip shows more than this, and a slow device keeps up. */
const SHORTEST_STEP = 30;

/** Lets the clock run until it is stopped; at the end it starts again. @returns what stops it */
export function runReplay(): () => void {
  let last = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    frame = requestAnimationFrame(step);
    if (now - last < SHORTEST_STEP) return;
    const [from, to] = replaySpan.peek();
    const next = replayAt.peek() + ((now - last) / 1000) * replaySpeed.peek();
    last = now;
    replayAt.value = next > to ? from : next;
  });
  return () => cancelAnimationFrame(frame);
}
