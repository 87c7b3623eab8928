import type { Answers } from './answers.ts';

/** Countries that let prescription medicines be advertised to the public. */
const advertisingAllowed: readonly string[] = ['US', 'NZ'];

/**
 * Whether pages for patients must do without brand names, galleries and testimonials: wherever advertising prescription
 * medicines to the public is not known to be allowed, and where the region is not known.
 * @source advertisingLaw, recalled
 */
export function advertisingBanned(region: Answers['region']): boolean {
  return region === undefined || !advertisingAllowed.includes(region);
}
