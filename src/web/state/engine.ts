import { proxy, type Remote, wrap } from 'comlink';
import type { ExpressionResult } from '#simulate';
import { assetsAddress } from '../engine/addresses.ts';
import type { ForecastWorker } from '../engine/forecast-worker.ts';

let remote: Remote<ForecastWorker> | null = null;
const listeners = new Set<(result: ExpressionResult) => void>();

/** The thread that owns the face and its forecast; started when it is first needed. */
export function forecastWorker(): Remote<ForecastWorker> {
  if (remote !== null) return remote;
  const worker = new Worker(new URL('../engine/forecast-worker.ts', import.meta.url), {
    type: 'module',
    name: 'forecast',
  });
  remote = wrap<ForecastWorker>(worker);
  void remote.start(
    assetsAddress(),
    proxy((result: ExpressionResult) => {
      for (const listener of listeners) listener(result);
    }),
  );
  return remote;
}

/** Hears of every expression of the median person as it is solved. */
export function onMedianSolved(listener: (result: ExpressionResult) => void): void {
  listeners.add(listener);
}

/** Whether work was dropped because the reader moved on. */
export function wasDropped(error: unknown): boolean {
  return error instanceof Error && error.name === 'Dropped';
}
