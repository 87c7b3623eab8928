import type { ResponsePrior } from '#pharmacology';
import type { SourceId } from '#sources';

/** How a lip lift is done, and what of it the model keeps. */
export const lipLift = {
  /** share of the white lip's height over which skin is freed and shares the shortening */
  freedShare: { value: 0.75, range: [0.5, 1], unit: '1', source: 'assumed' },
  /** the strip has its full height as far from the midline as this, on a mouth of the template's width */
  fullWithin: { value: 10, range: [8, 12], unit: 'mm', source: 'eppleyPages' },
  /** and ends at the side of the nose */
  endsAt: { value: 18, range: [16, 20], unit: 'mm', source: 'eppleyPages' },
  mouthWidth: { value: 48.06, range: [38, 58], unit: 'mm', source: 'pietruski' },
} as const satisfies Record<
  string,
  { value: number; range: readonly [number, number]; unit: string; source: SourceId }
>;

function error(side: string): ResponsePrior {
  const prior = { median: 0, p05: -0.5, p95: 0.5, shape: 'normal', unit: 'mm', source: 'assumed' } as const;
  const means = `strip on the patient\u2019s ${side} higher than planned, as drawn and as sutured`;
  return { name: `excisionError ${side}`, prior, controls: 'operator', source: 'assumed', informedBy: [], means };
}

/** Inputs drawn once per operation. */
export const lipLiftPriors = { excisionErrorRight: error('right'), excisionErrorLeft: error('left') } as const;

/** Every number that a lip lift rests on, by name. */
export function lipLiftParameters(): readonly (readonly [name: string, row: { readonly source: SourceId }])[] {
  return [...Object.entries(lipLift), ...Object.entries(lipLiftPriors)];
}
