import { type RegionRow, regions } from './regions.data.ts';

/** A country that we know rules of, by ISO 3166-1 code. */
export type RegionId = keyof typeof regions;

/** Known countries, in the order of their codes. */
export const regionIds = Object.keys(regions) as readonly RegionId[];

/** Who reads a page. */
export type Audience = 'patient' | 'professional';

/** What a page may show, and on what that rests. */
export interface Showing {
  readonly brandNames: boolean;
  /** pictures of other people, before and after */
  readonly galleries: boolean;
  readonly testimonials: boolean;
  /** null where no country was named: then the ban is kept */
  readonly row: RegionRow | null;
}

/**
 * What may be shown to whom: where advertising prescription medicines to the public is banned, and where nobody said
 * where it is, pages for patients carry no brand names, galleries or testimonials.
 * @param region ISO 3166-1 code; null when it was not named
 */
export function whatMayBeShown(region: RegionId | null, audience: Audience): Showing {
  const row = region === null ? null : regions[region];
  const free = audience === 'professional' || row?.advertising === 'allowed';
  return { brandNames: free, galleries: free, testimonials: free, row };
}

/** The country of a text such as `gb` or `US`; null when we know no rules of it. */
export function regionNamed(text: string): RegionId | null {
  const code = text.toUpperCase();
  return Object.hasOwn(regions, code) ? (code as RegionId) : null;
}
