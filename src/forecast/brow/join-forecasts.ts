import type { Forecast } from '../forecast.ts';

/** Mouth and brow of the same draws of one plan in one forecast. */
export function joinForecasts(mouth: Forecast, brow: Forecast): Forecast {
  const { eyelidPtosis: _, ...notModelled } = mouth.notModelled;
  const { surrogate } = mouth;
  const larger = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));
  const assumed = [...new Set([...mouth.assumedParameters.list, ...brow.assumedParameters.list])];
  return {
    ...mouth,
    outcomes: { ...mouth.outcomes, ...brow.outcomes },
    events: { ...mouth.events, ...brow.events },
    notModelled: { ...notModelled, ...brow.notModelled },
    varianceShares: [...mouth.varianceShares, ...brow.varianceShares],
    assumedParameters: { count: assumed.length, list: assumed },
    provenance: { ...mouth.provenance, parameters: `${mouth.provenance.parameters}-${brow.provenance.parameters}` },
    surrogate: {
      ...surrogate,
      heldOutP95Mm: larger(surrogate.heldOutP95Mm, brow.surrogate.heldOutP95Mm),
      worstMm: larger(surrogate.worstMm, brow.surrogate.worstMm),
      byExpression: { ...surrogate.byExpression, ...brow.surrogate.byExpression },
    },
  };
}
