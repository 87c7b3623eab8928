import type { Product } from '#plan';
import type { SourceId } from '#sources';
import { learnt } from './learnt.ts';
import type { Prior } from './prior.ts';

/** Whose hands a sampled input is in. */
export type Control = 'operator' | 'nobody' | 'unknownAboutPatient';

/** A sampled input of the toxin's response: its prior, who could change it and what the numbers rest on. */
export interface ResponsePrior {
  readonly name: string;
  readonly prior: Prior & { readonly source: SourceId };
  /** the same before any published result was learnt from; null where nothing was learnt */
  readonly before?: Prior | null;
  readonly controls: Control;
  readonly source: SourceId;
  /** studies the numbers were chosen by; the choice is ours where the source is `assumed` */
  readonly informedBy: readonly SourceId[];
  /** what it stands for */
  readonly means: string;
}

interface Row {
  readonly shape: Prior['shape'];
  readonly quantiles: readonly [p05: number, median: number, p95: number];
  readonly unit: string;
  readonly controls: Control;
  readonly means: string;
  readonly source?: SourceId;
  readonly informedBy?: readonly SourceId[];
}

/** Priors by name. */
export function table<Name extends string>(rows: Readonly<Record<Name, Row>>): Readonly<Record<Name, ResponsePrior>> {
  const entries = Object.entries<Row>(rows).map(([name, row]) => {
    const { shape, quantiles, unit, controls, means, source = 'assumed', informedBy = [] } = row;
    const [p05, median, p95] = quantiles;
    const before = { median, p05, p95, shape, unit, source };
    const prior = learnt(name, before);
    return [name, { name, prior, before: prior === before ? null : before, controls, source, informedBy, means }];
  });
  return Object.fromEntries(entries) as Readonly<Record<Name, ResponsePrior>>;
}

/** Inputs drawn anew for every injection site, in the order they are sampled. */
export const sitePriors = table({
  placementX: {
    shape: 'normal',
    quantiles: [-1.5, 0, 1.5],
    unit: 'mm',
    controls: 'operator',
    means: 'needle to the patient\u2019s left of the planned site',
  },
  placementY: {
    shape: 'normal',
    quantiles: [-1.5, 0, 1.5],
    unit: 'mm',
    controls: 'operator',
    means: 'needle above the planned site',
  },
  placementDepth: {
    shape: 'normal',
    quantiles: [-1.2, 0, 1.2],
    unit: 'mm',
    controls: 'operator',
    means: 'needle deeper than planned',
  },
  layerMiss: {
    shape: 'uniform',
    quantiles: [0.05, 0.5, 0.95],
    unit: '1',
    controls: 'operator',
    means: 'place among needles: the lowest `wrongLayerShare` of them end anywhere between skin and mucosa',
  },
  syringeDose: {
    shape: 'logNormal',
    quantiles: [0.8, 1, 1.25],
    unit: '1',
    controls: 'operator',
    informedBy: ['labelOna'],
    means: 'dose given over dose planned: graduation and dead space at 0.025 mL a unit',
  },
  driftX: {
    shape: 'normal',
    quantiles: [-1.6, 0, 1.6],
    unit: 'mm',
    controls: 'nobody',
    means: 'bolus moved to the patient\u2019s left in the tissue',
  },
  driftY: {
    shape: 'normal',
    quantiles: [-1.6, 0, 1.6],
    unit: 'mm',
    controls: 'nobody',
    means: 'bolus moved up in the tissue',
  },
});

/** Inputs drawn once per treatment, in the order they are sampled, after those of the sites. */
export const treatmentPriors = table({
  leak: {
    shape: 'uniform',
    quantiles: [0.01, 0.1, 0.19],
    unit: '1',
    controls: 'nobody',
    means: 'share of the dose lost along the needle track or carried off',
  },
  spreadMm: {
    shape: 'logNormal',
    quantiles: [2.4, 3.8, 6],
    unit: 'mm',
    controls: 'nobody',
    informedBy: ['borodic1994', 'ramirezCastaneda2013', 'hallett2015'],
    means: 'standard deviation of the effective spread beyond the bolus',
  },
  bolusShare: {
    shape: 'uniform',
    quantiles: [0.08, 0.16, 0.24],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['hsu2004'],
    means: 'share of the tissue the bolus can fill; smaller makes a wider bolus',
  },
  alongFibres: {
    shape: 'logNormal',
    quantiles: [1, 1.4, 2],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['ramirezCastaneda2013'],
    means: 'standard deviation of the spread along the fibres over that across them',
  },
  planeHolds: {
    shape: 'uniform',
    quantiles: [0.05, 0.23, 0.41],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['ranouxFascia'],
    means: 'share of what would cross the fascia over or under the muscle that stays on its own side',
  },
  brandHalo: {
    shape: 'normal',
    quantiles: [-1, 0, 1],
    unit: '1',
    controls: 'nobody',
    informedBy: ['dealmeida2007', 'hexsel2008'],
    means: 'place within the disputed difference of spread between products: -1 the narrowest twentieth, 1 the widest',
  },
  needleSkill: {
    shape: 'logNormal',
    quantiles: [0.6, 1, 1.67],
    unit: '1',
    controls: 'operator',
    means: 'needle error of this injector over the usual one; smaller with experience',
  },
  handling: {
    shape: 'logNormal',
    quantiles: [0.66, 1, 1.5],
    unit: '1',
    controls: 'operator',
    informedBy: ['zengiski2022', 'polo2008'],
    means: 'strength of the dose between injectors: reconstitution, storage, technique',
  },
  occasion: {
    shape: 'logNormal',
    quantiles: [0.66, 1, 1.5],
    unit: '1',
    controls: 'nobody',
    informedBy: ['zengiski2022'],
    means: 'strength of the dose between treatments of the same person by the same hand',
  },
  sensitivity: {
    shape: 'logNormal',
    quantiles: [0.52, 1, 1.93],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['zengiski2022', 'chin2016'],
    means: 'strength of the dose between people',
  },
  potency: {
    shape: 'normal',
    quantiles: [-1, 0, 1],
    unit: '1',
    controls: 'nobody',
    informedBy: ['sloop1996'],
    means: 'place within the prior of the product\u2019s half-block dose: -1 the weakest twentieth, 1 the strongest',
  },
  hill: {
    shape: 'logNormal',
    quantiles: [0.9, 1.3, 1.9],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['sloop1996'],
    means: 'steepness of block against dose at one endplate',
  },
  endplateCentreRing: {
    shape: 'normal',
    quantiles: [0.35, 0.55, 0.75],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['happak1997', 'lapatki2006'],
    means: 'middle of the endplate zones of the sphincter, as a share of the way from the corner to the midline',
  },
  endplateCentreStrap: {
    shape: 'normal',
    quantiles: [0.45, 0.65, 0.85],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['happak1997', 'lapatki2006'],
    means: 'middle of the endplate zones of other muscles, as a share of the way from origin to insertion',
  },
  endplateSeparation: {
    shape: 'uniform',
    quantiles: [0.015, 0.15, 0.285],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['happak1997'],
    means: 'distance between two endplate zones as a share of the length',
  },
  endplateSpread: {
    shape: 'logNormal',
    quantiles: [0.06, 0.12, 0.24],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['happak1997', 'lapatki2006'],
    means: 'standard deviation of an endplate zone as a share of the length',
  },
  onsetDays: {
    shape: 'logNormal',
    quantiles: [2.1, 3.8, 6.9],
    unit: 'd',
    controls: 'unknownAboutPatient',
    informedBy: ['rappl2013', 'chin2016', 'boulias2022', 'sloop1996', 'jkarm2002'],
    means: 'time to 63 % of the full block',
  },
  halfTimeWeeks: {
    shape: 'logNormal',
    quantiles: [8.5, 12.5, 18.5],
    unit: 'week',
    controls: 'unknownAboutPatient',
    informedBy: ['li2020', 'clinicPages', 'cohen2012', 'bhatnagar2013', 'chin2016'],
    means: 'time until half of a half block has returned',
  },
  longerWithBlock: {
    shape: 'uniform',
    quantiles: [0.05, 0.2, 0.35],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['cohen2012', 'zengiski2022', 'polo2008', 'carruthers2005'],
    means: 'how much longer a deeper block lasts',
  },
  returnSteepness: {
    shape: 'logNormal',
    quantiles: [2.7, 3.8, 5.4],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['chagas2018', 'mate2021'],
    means: 'how long the plateau is before strength returns',
  },
  forceExponent: {
    shape: 'logNormal',
    quantiles: [1, 1.3, 1.7],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['alimohammadi2017', 'sloop1996'],
    means: 'lost force against blocked fibres: above 1, force is lost later than the electrical signal',
  },
  compensation: {
    shape: 'uniform',
    quantiles: [0.03, 0.3, 0.57],
    unit: '1',
    controls: 'unknownAboutPatient',
    means:
      'share of the strength that a brow muscle lost by which those that pull against it are recruited more; less about the mouth',
  },
  septumPassage: {
    shape: 'logNormal',
    quantiles: [0.032, 0.076, 0.18],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['jabbour2017'],
    means: 'share of the dose in front of the orbital septum that reaches the levator of the lid behind it',
  },
});

export type SiteInput = keyof typeof sitePriors;
export type TreatmentInput = keyof typeof treatmentPriors;

/** Every sampled input of the toxin's response: those of a site, then those of the treatment. */
export const responsePriors: readonly ResponsePrior[] = [
  ...Object.values(sitePriors),
  ...Object.values(treatmentPriors),
];

/** What is believed of one product. */
export type ProductPrior = Prior & { readonly source: SourceId; readonly informedBy: SourceId };

function halfBlock(p05: number, median: number, p95: number, informedBy: SourceId): ProductPrior {
  return { median, p05, p95, shape: 'logNormal', unit: 'U/mL', source: 'assumed', informedBy };
}

/**
 * Dose density that blocks half of the endplates it reaches, each product in its own units. Each is a prior about that
 * product alone, of a scale its own label suggests and wider the less is known; none converts another's units.
 */
export const halfBlockDoseBefore: Readonly<Record<Product, ProductPrior>> = {
  onabotulinumtoxinA: halfBlock(0.34, 0.45, 0.6, 'labelOna'),
  abobotulinumtoxinA: halfBlock(0.68, 1.15, 1.9, 'labelAbo'),
  incobotulinumtoxinA: halfBlock(0.31, 0.45, 0.65, 'labelInco'),
  prabotulinumtoxinA: halfBlock(0.3, 0.45, 0.68, 'labelPrabo'),
  daxibotulinumtoxinA: halfBlock(0.52, 0.9, 1.55, 'labelDaxi'),
  letibotulinumtoxinA: halfBlock(0.3, 0.45, 0.68, 'labelLeti'),
};

/** The same after what published results taught. */
export const halfBlockDose = Object.fromEntries(
  Object.entries(halfBlockDoseBefore).map(([product, before]) => [product, learnt(`halfBlock.${product}`, before)]),
) as Readonly<Record<Product, ProductPrior>>;

function halo(p05: number, median: number, p95: number, informedBy: SourceId): ProductPrior {
  return { median, p05, p95, shape: 'logNormal', unit: '1', source: 'assumed', informedBy };
}

/** Spread of a product over that of onabotulinumtoxinA. Studies disagree, so each is a prior about equal spread and wide. */
export const productHalo: Readonly<Record<Product, ProductPrior>> = {
  onabotulinumtoxinA: halo(1, 1, 1, 'dover2018'),
  abobotulinumtoxinA: halo(0.92, 1.1, 1.32, 'dealmeida2007'),
  incobotulinumtoxinA: halo(0.88, 1, 1.14, 'brodsky2012'),
  prabotulinumtoxinA: halo(0.88, 1, 1.14, 'brodsky2012'),
  daxibotulinumtoxinA: halo(0.82, 1, 1.22, 'brodsky2012'),
  letibotulinumtoxinA: halo(0.88, 1, 1.14, 'brodsky2012'),
};

/** Constants of the method, not of the person. */
export const method = {
  /** endplates are looked at in so many places along a fascicle */
  placesAlongFascicle: { value: 12, range: [8, 24], unit: '1', source: 'assumed' },
  /** fibres within this distance of the needle set the direction of spread */
  fibreNeighbourhood: { value: 3, range: [2, 5], unit: 'mm', source: 'assumed' },
  /** thickness of one muscle about the mouth */
  muscleThickness: { value: 2.5, range: [1.5, 3], unit: 'mm', source: 'vanAlfen2013' },
  /** share of needles that end in a wrong layer */
  wrongLayerShare: { value: 0.1, range: [0.03, 0.25], unit: '1', source: 'assumed' },
  /** share of the compensation of the brow that the muscles of the mouth show */
  compensationInMouth: { value: 0.25, range: [0, 1], unit: '1', source: 'assumed' },
  /** needle tip stays this far inside skin and mucosa */
  tipInside: { value: 0.3, range: [0.1, 0.5], unit: 'mm', source: 'assumed' },
  /** the time to return grows no more beyond this block */
  longestAtBlock: { value: 0.99, range: [0.98, 0.995], unit: '1', source: 'assumed' },
  /** rise of the block: 1 - exp(-(t / onset)^shape) */
  onsetShape: { value: 1.3, range: [1, 2], unit: '1', source: 'assumed' },
} as const satisfies Record<
  string,
  { value: number; range: readonly [number, number]; unit: string; source: SourceId }
>;
