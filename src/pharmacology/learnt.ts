import { calibratedPriors } from './calibrated.data.ts';
import type { Prior } from './prior.ts';

/**
 * A prior after what published results taught about it: for a person nobody knows, in a study nobody has done. The prior
 * itself where nothing was learnt.
 */
export function learnt<Before extends Prior>(name: string, before: Before): Before {
  const found = calibratedPriors[name];
  if (found === undefined) return before;
  const [p05, median, p95] = found;
  return { ...before, p05, median, p95, shape: 'logNormal' };
}
