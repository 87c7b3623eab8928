import type { SourceId } from '#sources';
import { calibratedReserves } from './calibrated.data.ts';

/** One number that a rule or the method relies on. */
export interface Parameter {
  readonly value: number;
  /** what a reader may reasonably put instead */
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly means: string;
  /** where the number was read, or `assumed` */
  readonly source: SourceId;
}

/** A limit and the range around it, as calibration on published results left them. */
function learntLimit(name: keyof typeof calibratedReserves): Pick<Parameter, 'value' | 'range'> {
  const [p05, median, p95] = calibratedReserves[name];
  return { value: median, range: [p05, p95] };
}

/** Every threshold of the event rules. The clinical ones carry their study; ours are marked assumed. */
export const thresholds = {
  visibleAtRest: {
    value: 0.8,
    range: [0.5, 1],
    unit: 'mm',
    means: 'smallest change at rest that one pair of captures can show',
    source: 'tanikawa2018',
  },
  visibleInMotion: {
    value: 1.5,
    range: [1.3, 2],
    unit: 'mm',
    means: 'smallest change of a posed expression that one pair of captures can show',
    source: 'tanikawa2018',
  },
  noticedAsymmetry: {
    value: 3,
    range: [2, 4],
    unit: 'mm',
    means: 'added difference between the sides that other people notice',
    source: 'hohman2014',
  },
  noticedMotion: {
    value: 3,
    range: [2, 4],
    unit: 'mm',
    means: 'change of an expression that other people notice, taken to be that of a smile\u2019s sides',
    source: 'hohman2014',
  },
  noticedBulk: {
    value: 2,
    range: [1, 3],
    unit: 'mm',
    means: 'change of the height or projection of a lip at rest that other people notice',
    source: 'assumed',
  },
  droopedLid: {
    value: 2,
    range: [1, 3],
    unit: 'mm',
    means: 'fall of an upper lid that counts as a drooping lid',
    source: 'assumed',
  },
  lipsApart: {
    value: 3,
    range: [2, 4],
    unit: 'mm',
    means: 'added gap between the lips at rest beyond which they no longer close of themselves',
    source: 'assumed',
  },
  strawReserve: {
    ...learntLimit('strawReserve'),
    unit: '1',
    means:
      'share of the untreated seal force below which a straw is harder to use. Greatest force alone says 0.385 (a sip uses 38 % of it); learnt from people who leaked after 4 U in the upper lip',
    source: 'li2020',
  },
  leakReserve: {
    ...learntLimit('leakReserve'),
    unit: '1',
    means:
      'share of the untreated seal force below which drinks may leak. Lips after a palsy say 0.31; learnt like that of a straw',
    source: 'li2020',
  },
  speechReserve: {
    value: 0.2,
    range: [0.1, 0.4],
    unit: '1',
    means: 'share of the untreated seal force that lip sounds need',
    source: 'barlow1985',
  },
  reserveSpread: {
    value: 0.08,
    range: [0.04, 0.15],
    unit: '1',
    means: 'logistic scale of the needed share from person to person',
    source: 'assumed',
  },
  stiffLip: {
    value: 0.7,
    range: [0.6, 0.8],
    unit: '1',
    means: 'share of its untreated movement below which an upper lip looks stiff',
    source: 'assumed',
  },
  slackLip: {
    value: 0.7,
    range: [0.5, 0.8],
    unit: '1',
    means: 'share of its untreated pressure on the teeth below which an upper lip looks slack',
    source: 'assumed',
  },
  stillSide: {
    value: 0.5,
    range: [0.3, 0.6],
    unit: '1',
    means: 'share of its untreated movement below which one side looks paralysed',
    source: 'assumed',
  },
} as const satisfies Record<string, Parameter>;

/** What the method itself assumes. */
export const method = {
  tailCut: {
    value: 0.005,
    range: [0, 0.02],
    unit: '1',
    means: 'share of each prior cut off at either end, so that no draw is more extreme than the solver was tried',
    source: 'assumed',
  },
  ghostWeek: { value: 2, range: [1, 4], unit: 'week', means: 'week the ghosts show', source: 'assumed' },
  smallestForce: {
    value: 0.01,
    range: [0.001, 0.05],
    unit: 'N or kPa',
    means: 'untreated force or pressure below which treated over untreated says nothing',
    source: 'assumed',
  },
  smallestMotion: {
    value: 0.5,
    range: [0.2, 1],
    unit: 'mm',
    means: 'untreated movement below which treated over untreated says nothing',
    source: 'assumed',
  },
} as const satisfies Record<string, Parameter>;

/** How far a search for a dose window varies a plan: bounds of the search, not advice. */
export const searchBounds = {
  unitsShare: {
    value: 1,
    range: [0.1, 4],
    unit: '1',
    means: 'units given over units planned; the product\u2019s own limits may end it earlier',
    source: 'assumed',
  },
  widerMm: { value: 0, range: [-4, 4], unit: 'mm', means: 'sites away from the midline', source: 'assumed' },
  higherMm: { value: 0, range: [-3, 4], unit: 'mm', means: 'sites up', source: 'assumed' },
  deeperMm: { value: 0, range: [-1.5, 4], unit: 'mm', means: 'needles deeper', source: 'assumed' },
} as const satisfies Record<string, Parameter>;
