import type { Expression } from '#measure';
import type { ClipTask, ScriptedTask } from '../clip.ts';
import { middleShape, type TimedShape } from './find-rest.ts';
import { judgeTask } from './judge-task.ts';
import { type MouthShape, shapeDistance } from './mouth-shape.ts';

/** A mouth further from rest than this moves; nearer than half of it, it rests [mm]. */
const movesFrom = 2;
/** Share of the way at which a movement counts as held. */
const heldShare = 0.8;
/** Shorter movements are twitches, shorter rests pauses [s]. */
const leastMovement = 0.12;
const leastRest = 0.3;
/** Part of a scripted stretch at either end in which people are still getting there. */
const scriptEdge = 0.15;

/** A clip's mouths over time, with which of them count. */
export interface MouthCourse {
  readonly moments: readonly (TimedShape & { readonly counts: boolean })[];
  readonly rest: MouthShape;
}

/**
 * What was done when. Without a script every departure from rest is a movement and is named by its shape; movements
 * that could be several things are left out. With a script its names are taken and only the times are looked for.
 */
export function findTasks(course: MouthCourse, script?: readonly ScriptedTask[]): ClipTask[] {
  const away = course.moments.map(({ shape }) => (shape === null ? null : shapeDistance(shape, course.rest)));
  const stretches = stretchesOf(course, away);
  if (script) {
    return script.flatMap(({ expression, ...when }) =>
      expression === null ? [] : scripted(course, away, stretches, { ...when, expression }),
    );
  }
  return stretches.flatMap(({ from, to, moving }) => {
    if (!moving) return [restTask(course, from, to)];
    const held = heldWithin(away, from, to);
    const expression = nameOf(course, held);
    return expression === null ? [] : [taskOf(course, expression, { from, to, ...held })];
  });
}

/** A run of moments, both ends included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly moving: boolean;
}

/** Cuts the clip into rest and movement; movement starts and ends where the mouth leaves rest. */
function stretchesOf({ moments }: MouthCourse, away: readonly (number | null)[]): Stretch[] {
  const raw: Stretch[] = [];
  let t = 0;
  while (t < away.length) {
    if (away[t] === null) {
      t++;
      continue;
    }
    const moving = isMoving(away, t);
    let to = t;
    while (to + 1 < away.length && away[to + 1] !== null && isMoving(away, to + 1) === moving) to++;
    raw.push({ from: t, to, moving });
    t = to + 1;
  }
  const seconds = ({ from, to }: Stretch) => moments[to].atSeconds - moments[from].atSeconds;
  return raw.filter((one) => seconds(one) >= (one.moving ? leastMovement : leastRest));
}

/** Further from rest than the half limit, in a run that reaches the whole limit. */
function isMoving(away: readonly (number | null)[], t: number): boolean {
  const near = (value: number | null) => value === null || value < movesFrom / 2;
  if (near(away[t])) return false;
  for (const direction of [-1, 1]) {
    for (let i = t; i >= 0 && i < away.length && !near(away[i]); i += direction) {
      if ((away[i] as number) >= movesFrom) return true;
    }
  }
  return false;
}

interface Held {
  readonly heldFrom: number;
  readonly heldTo: number;
}

/** The moments about the peak in which most of the way is held. */
function heldWithin(away: readonly (number | null)[], from: number, to: number): Held {
  let peak = from;
  for (let t = from; t <= to; t++) if ((away[t] ?? 0) > (away[peak] ?? 0)) peak = t;
  const most = heldShare * (away[peak] ?? 0);
  const holds = (t: number) => t >= from && t <= to && (away[t] ?? 0) >= most;
  let [heldFrom, heldTo] = [peak, peak];
  while (holds(heldFrom - 1)) heldFrom--;
  while (holds(heldTo + 1)) heldTo++;
  return { heldFrom, heldTo };
}

function nameOf({ moments, rest }: MouthCourse, { heldFrom, heldTo }: Held): Expression | null {
  const shapes = moments.slice(heldFrom, heldTo + 1).flatMap(({ shape }) => (shape === null ? [] : [shape]));
  const heldSeconds = moments[heldTo].atSeconds - moments[heldFrom].atSeconds;
  return judgeTask({ held: middleShape(shapes), rest, heldSeconds });
}

function taskOf(
  { moments }: MouthCourse,
  expression: Expression,
  { from, to, heldFrom, heldTo }: Held & { readonly from: number; readonly to: number },
): ClipTask {
  return {
    expression,
    onsetSeconds: moments[from].atSeconds,
    heldFromSeconds: moments[heldFrom].atSeconds,
    heldToSeconds: moments[heldTo].atSeconds,
    offsetSeconds: moments[to].atSeconds,
    moments: moments.slice(heldFrom, heldTo + 1).filter(({ counts }) => counts).length,
  };
}

function restTask(course: MouthCourse, from: number, to: number): ClipTask {
  return taskOf(course, 'rest', { from, to, heldFrom: from, heldTo: to });
}

/** Every movement inside a scripted stretch; where nothing moves enough to be told, its middle. */
function scripted(
  course: MouthCourse,
  away: readonly (number | null)[],
  stretches: readonly Stretch[],
  { expression, fromSeconds, toSeconds }: ScriptedTask & { readonly expression: Expression },
): ClipTask[] {
  const { moments } = course;
  const inside = moments.flatMap(({ atSeconds, shape }, t) =>
    shape !== null && atSeconds >= fromSeconds && atSeconds <= toSeconds ? [t] : [],
  );
  if (inside.length === 0) return [];
  const [first, last] = [inside[0], inside[inside.length - 1]];
  const parts = stretches
    .map(({ from, to, moving }) => ({ from: Math.max(from, first), to: Math.min(to, last), moving }))
    .filter(({ from, to, moving }) => moving === (expression !== 'rest') && to > from);
  if (parts.length > 0) {
    return parts.map(({ from, to }) =>
      expression === 'rest'
        ? restTask(course, from, to)
        : taskOf(course, expression, { from, to, ...heldWithin(away, from, to) }),
    );
  }
  const edge = Math.floor(scriptEdge * inside.length);
  return [taskOf(course, expression, { from: first, to: last, heldFrom: first + edge, heldTo: last - edge })];
}
