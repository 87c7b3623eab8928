import { forecastExpressions } from '#measure';
import { flipSides, replayAt, replayRuns, scrubReplay } from '../state/compared/replay-player.ts';
import {
  cameraResets,
  expression,
  faceHidden,
  ghostsShown,
  goTo,
  moment,
  musclesShown,
  openSheet,
  place,
  playing,
  setWeek,
  steps,
  week,
} from '../state/view.ts';

interface Shortcut {
  readonly keys: string;
  readonly does:
    | 'steps'
    | 'expression'
    | 'play'
    | 'week'
    | 'ghosts'
    | 'muscles'
    | 'moment'
    | 'reset'
    | 'hide'
    | 'deliver'
    | 'site'
    | 'mirror'
    | 'list';
}

/** What each key does, as listed under "?": the key as printed on it, or the name of its sentence. */
export const shortcuts: readonly Shortcut[] = [
  { keys: '1 … 5', does: 'steps' },
  { keys: 'E', does: 'expression' },
  { keys: 'space', does: 'play' },
  { keys: 'arrows', does: 'week' },
  { keys: 'G', does: 'ghosts' },
  { keys: 'M', does: 'muscles' },
  { keys: 'B', does: 'moment' },
  { keys: 'R', does: 'reset' },
  { keys: 'H', does: 'hide' },
  { keys: 'D', does: 'deliver' },
  { keys: '1 … 9', does: 'site' },
  { keys: 'M, Z', does: 'mirror' },
  { keys: '?', does: 'list' },
];

const moments = ['now', 'week', 'both'] as const;

const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  e: (event) => {
    expression.value = next(forecastExpressions, expression.value, event.shiftKey ? -1 : 1);
  },
  ' ': () => {
    playing.value = !playing.value;
  },
  arrowleft: (event) => setWeek(Math.ceil(week.value) - (event.shiftKey ? 4 : 1)),
  arrowright: (event) => setWeek(Math.floor(week.value) + (event.shiftKey ? 4 : 1)),
  g: () => {
    ghostsShown.value = !ghostsShown.value;
  },
  m: () => {
    musclesShown.value = !musclesShown.value;
  },
  b: () => {
    moment.value = next(moments, moment.value, 1);
  },
  r: () => {
    cameraResets.value += 1;
  },
  h: () => {
    faceHidden.value = !faceHidden.value;
  },
  '?': () => {
    openSheet.value = 'shortcuts';
  },
};

/** What some keys do instead while two sides are compared. */
const whileComparing: typeof actions = {
  ' ': () => {
    replayRuns.value = !replayRuns.value;
  },
  arrowleft: (event) => scrubReplay(replayAt.value - (event.shiftKey ? 0.5 : 0.1)),
  arrowright: (event) => scrubReplay(replayAt.value + (event.shiftKey ? 0.5 : 0.1)),
  b: flipSides,
};

/** Listens for the keys of the whole page; typing in a field or moving a handle keeps its own keys. */
export function listenToKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (openSheet.peek() !== 'none' || belongsToControl(event)) return;
    const step = steps[Number(event.key) - 1];
    const key = event.key.toLowerCase();
    const here = place.peek() === 'compare' ? whileComparing[key] : undefined;
    const act = step === undefined ? (here ?? actions[key]) : () => goTo(step);
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}

/** Whether the focused control needs this key itself. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return false;
  if (target.closest('input, select, textarea, [contenteditable]') !== null) {
    return event.key !== '?' || target.matches('input[type="text"]');
  }
  const moves = event.key.startsWith('Arrow') && target.closest('[data-own-arrows]') !== null;
  return moves || (event.key === ' ' && target.closest('button, a, summary, [role="button"]') !== null);
}

function next<T>(list: readonly T[], current: T, by: number): T {
  return list[(list.indexOf(current) + by + list.length) % list.length] as T;
}
