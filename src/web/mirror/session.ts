import type { ScriptedTask } from '#clip';
import type { MessageKey } from '#messages';
import type { Movement } from './movements.ts';
import { judgeTake, type OwnRest, restOf, type Seen } from './take.ts';

/** How one movement of the script went. */
export type TakeState = 'to-come' | 'now' | 'taken' | 'left-out';

/** A guided session: which movement is asked for, and what has been taken. Times in seconds of one running clock. */
export interface Session {
  readonly script: readonly Movement[];
  readonly takes: readonly TakeState[];
  /** place in the script; its length once all is done */
  readonly at: number;
  readonly phase: 'ready' | 'hold' | 'done';
  /** when the phase began */
  readonly since: number;
  /** times this movement was asked for again */
  readonly again: number;
  /** sentence that says why it is asked for again; null when it is not */
  readonly why: MessageKey | null;
  readonly seen: readonly Seen[];
  readonly rest: OwnRest | null;
  /** what was asked for when and counted */
  readonly taken: readonly ScriptedTask[];
  /** when it was paused; null while it runs */
  readonly pausedAt: number | null;
}

/** Time to read what comes next [s]; longer after a take that did not count. */
const readySeconds = 0.9;
const againSeconds = 2.2;
/** A movement is asked for at most this often again, then left out: the rest without end, for nothing counts without it. */
const mostAgain = 2;
/** People need this long to begin [s]. */
const reactionSeconds = 0.3;

/** A session at its start. */
export function startSession(script: readonly Movement[], now: number): Session {
  return {
    script,
    takes: script.map((_, i) => (i === 0 ? 'now' : 'to-come')),
    at: 0,
    phase: script.length === 0 ? 'done' : 'ready',
    since: now,
    again: 0,
    why: null,
    seen: [],
    rest: null,
    taken: [],
    pausedAt: null,
  };
}

/** The movement that is asked for; null once all is done. */
export function movementNow({ script, at, phase }: Session): Movement | null {
  return phase === 'done' ? null : script[at];
}

/** How much of the phase is left [s]. */
export function secondsLeftOf(session: Session, now: number): number {
  return Math.max(0, session.since + lengthOf(session) - (session.pausedAt ?? now));
}

/** The session a moment later. @param seen what was seen since, newest last */
export function advance(session: Session, now: number, seen: readonly Seen[] = []): Session {
  if (session.phase === 'done' || session.pausedAt !== null) return session;
  const held = session.phase === 'hold' && now - session.since >= reactionSeconds;
  const here = held && seen.length > 0 ? { ...session, seen: [...session.seen, ...seen] } : session;
  if (now < here.since + lengthOf(here)) return here;
  return here.phase === 'ready' ? { ...here, phase: 'hold', since: now, seen: [] } : judged(here, now);
}

/** Leaves the movement out and goes on. */
export function skip(session: Session, now: number): Session {
  return session.phase === 'done' ? session : next(session, now, 'left-out');
}

/** Stops the clock, or lets it run again; a movement that was being held is asked for anew. */
export function pauseOrGoOn(session: Session, now: number): Session {
  if (session.phase === 'done') return session;
  if (session.pausedAt === null) return { ...session, pausedAt: now };
  return { ...session, pausedAt: null, phase: 'ready', since: now, seen: [] };
}

function lengthOf({ phase, why, script, at }: Session): number {
  if (phase === 'done') return 0;
  if (phase === 'ready') return why === null ? readySeconds : againSeconds;
  return script[at].seconds + reactionSeconds;
}

function judged(session: Session, now: number): Session {
  const movement = session.script[session.at];
  const isRest = movement.id === 'rest';
  const verdict = judgeTake(movement, session.seen, isRest ? null : session.rest);
  if (verdict.ok) {
    const task = taskOf(movement, session.since + reactionSeconds, now);
    const rest = isRest ? restOf(session.seen) : session.rest;
    return next({ ...session, rest, taken: task ? [...session.taken, task] : session.taken }, now, 'taken');
  }
  if (!isRest && session.again >= mostAgain) return next(session, now, 'left-out');
  return { ...session, phase: 'ready', since: now, again: session.again + 1, why: verdict.why, seen: [] };
}

/** What the clip is to be read for; null where a movement is only looked at. */
function taskOf({ expression, guided }: Movement, fromSeconds: number, toSeconds: number): ScriptedTask | null {
  if (expression === null && guided === undefined) return null;
  return { expression, ...(guided && { guided }), fromSeconds, toSeconds };
}

function next(session: Session, now: number, how: TakeState): Session {
  const at = session.at + 1;
  const takes = session.takes.map((state, i) => (i === session.at ? how : i === at ? 'now' : state));
  const phase = at >= session.script.length ? 'done' : 'ready';
  return { ...session, takes, at, phase, since: now, again: 0, why: null, seen: [], pausedAt: null };
}

/** How long a script takes when every take counts at once [s]. */
export function secondsOf(script: readonly Movement[]): number {
  return script.reduce((sum, { seconds }) => sum + seconds + readySeconds + reactionSeconds, 0);
}
