import { openSheet } from '../../state/view.ts';
import { openChart } from '../chart-state.ts';
import { mirror, nudge, record, recordAll, takeOut } from './site-actions.ts';
import { pointAt, pointsOf } from './site-edits.ts';
import { selected, selectedPoint, takeBack } from './sites-in-hand.ts';

const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const anywhere: Readonly<Record<string, () => void>> = { d: recordAll, m: mirror, z: takeBack };

/** Keys of an open chart, before the keys of the whole page: digits select a site here and go to no step. */
export function listenToSiteKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || openSheet.peek() !== 'none') return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, select, textarea') || openChart.peek() === null) return;
    if (isDone(event.key, target)) event.preventDefault();
  };
  window.addEventListener('keydown', listener, true);
  return () => window.removeEventListener('keydown', listener, true);
}

function isDone(key: string, target: Element | null): boolean {
  const act = anywhere[key.toLowerCase()];
  if (act !== undefined) {
    act();
    return true;
  }
  if (/^[1-9]$/.test(key)) return select(Number(key));
  return target?.closest('[data-point]') ? isDoneAt(key) : false;
}

/** Selects a site by its number and puts the focus on it. */
function select(number: number): boolean {
  const body = openChart.peek()?.body;
  const at = body === undefined ? undefined : pointsOf(body)[number - 1];
  if (at !== undefined) {
    selected.value = { i: at.i, k: at.k };
    document.querySelector<SVGElement>(`[data-point="${at.i}.${at.k}"]`)?.focus({ preventScroll: true });
  }
  return true;
}

/** What a key does to the site that has the focus on the map. */
function isDoneAt(key: string): boolean {
  const at = selectedPoint();
  const body = openChart.peek()?.body;
  if (at === null || body === undefined) return false;
  const arrow = arrows[key];
  if (arrow !== undefined) nudge(at, arrow);
  else if (key === 'Delete' || key === 'Backspace') takeOut(at);
  else if (key !== 'Enter' && key !== ' ') return false;
  else if (pointAt(body, at)?.delivered === null) record([at]);
  return true;
}
