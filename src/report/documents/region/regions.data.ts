import type { SourceId } from '#sources';
import type { Paper } from '../model/document.ts';

/** What holds in one country, as far as we know; `recalled` rows are from memory and a professional should check them. */
export interface RegionRow {
  /** may prescription medicines be advertised to the public? */
  readonly advertising: 'banned' | 'allowed';
  readonly source: SourceId;
  readonly status: 'seen' | 'recalled';
  /** emergency number, from memory; null when we know none */
  readonly emergency: string | null;
  /** public registers of those who treat, from memory; null when we know none */
  readonly register: string | null;
  /** who counts harm from medicines, from memory; null when we know none */
  readonly report: string | null;
  /** a prescriber examines the person first; null where we know of no rule that we could read */
  readonly prescriber: SourceId | null;
  readonly paper: Paper;
}

const eu: RegionRow = { advertising: 'banned', source: 'euArticle88', status: 'seen', emergency: '112', register: null, report: null, prescriber: null, paper: 'A4' };
const eea: RegionRow = { ...eu, source: 'eeaMedicines', status: 'recalled' };
const elsewhere: RegionRow = { ...eu, source: 'advertisingRecalled', status: 'recalled', emergency: null };

/** Countries by ISO 3166-1 code. A country that is not here, or none, is held to the ban. */
export const regions = {
  AR: { ...elsewhere, emergency: '107' },
  AT: eu,
  AU: { ...eu, source: 'tgaInjectables', emergency: '000', register: 'ahpra.gov.au', report: 'tga.gov.au' },
  BE: eu,
  BG: eu,
  BR: { ...elsewhere, emergency: '192' },
  CA: { ...elsewhere, emergency: '911', paper: 'Letter' },
  CH: { ...elsewhere, emergency: '144' },
  CL: { ...elsewhere, emergency: '131', paper: 'Letter' },
  CO: { ...elsewhere, emergency: '123', paper: 'Letter' },
  CY: eu,
  CZ: eu,
  DE: eu,
  DK: eu,
  EE: eu,
  ES: eu,
  FI: eu,
  FR: eu,
  GB: { ...eu, source: 'capCode', emergency: '999', register: 'gmc-uk.org, gdc-uk.org, nmc.org.uk', report: 'yellowcard.mhra.gov.uk', prescriber: 'mdu' },
  GR: eu,
  HR: eu,
  HU: eu,
  IE: { ...eu, register: 'medicalcouncil.ie' },
  IS: eea,
  IT: eu,
  JP: { ...elsewhere, emergency: '119' },
  KR: { ...elsewhere, emergency: '119' },
  LI: eea,
  LT: eu,
  LU: eu,
  LV: eu,
  MT: eu,
  MX: { ...elsewhere, emergency: '911', paper: 'Letter' },
  NL: eu,
  NO: { ...eea, emergency: '113' },
  NZ: { ...eu, advertising: 'allowed', source: 'advertisingAllowed', emergency: '111', register: 'mcnz.org.nz' },
  PL: eu,
  PT: eu,
  RO: eu,
  SE: eu,
  SI: eu,
  SK: eu,
  US: { ...eu, advertising: 'allowed', source: 'advertisingAllowed', emergency: '911', register: 'certificationmatters.org, docinfo.org', report: 'fda.gov/medwatch', paper: 'Letter' },
} as const satisfies Readonly<Record<string, RegionRow>>;
