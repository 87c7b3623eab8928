import type { GelClass } from '#plan';
import type { SourceId } from '#sources';
import { table, treatmentPriors } from '../parameters.ts';

/** Inputs drawn anew for every injection of gel, in the order they are sampled. */
export const fillerSitePriors = table({
  gelPlacementX: {
    shape: 'normal',
    quantiles: [-1.5, 0, 1.5],
    unit: 'mm',
    controls: 'operator',
    means: 'needle to the patient\u2019s left of the planned site',
  },
  gelPlacementY: {
    shape: 'normal',
    quantiles: [-1.5, 0, 1.5],
    unit: 'mm',
    controls: 'operator',
    means: 'needle above the planned site',
  },
  gelPlacementDepth: {
    shape: 'normal',
    quantiles: [-1.2, 0, 1.2],
    unit: 'mm',
    controls: 'operator',
    means: 'needle deeper than planned',
  },
  gelVolume: {
    shape: 'logNormal',
    quantiles: [0.8, 1, 1.25],
    unit: '1',
    controls: 'operator',
    means: 'volume left in the tissue over volume planned: graduation of the syringe, flow back along the needle',
  },
  gelDriftX: {
    shape: 'normal',
    quantiles: [-1.2, 0, 1.2],
    unit: 'mm',
    controls: 'nobody',
    means: 'gel moved to the patient\u2019s left in the tissue',
  },
  gelDriftY: {
    shape: 'normal',
    quantiles: [-1.2, 0, 1.2],
    unit: 'mm',
    controls: 'nobody',
    means: 'gel moved up in the tissue',
  },
});

/** Inputs drawn once per treatment with gel, in the order they are sampled, after those of the sites. */
export const fillerTreatmentPriors = table({
  gelNeedleSkill: {
    shape: 'logNormal',
    quantiles: [
      treatmentPriors.needleSkill.prior.p05,
      treatmentPriors.needleSkill.prior.median,
      treatmentPriors.needleSkill.prior.p95,
    ],
    unit: '1',
    controls: 'operator',
    means: 'needle errors with gel over those of a usual hand',
  },
  gelSpread: {
    shape: 'normal',
    quantiles: [-1, 0, 1],
    unit: '1',
    controls: 'nobody',
    means: 'place within the prior of how far the class of gel spreads: -1 the narrowest twentieth, 1 the widest',
  },
  gelStiffness: {
    shape: 'normal',
    quantiles: [-1, 0, 1],
    unit: '1',
    controls: 'nobody',
    informedBy: ['fagien2019'],
    means: 'place within the prior of the stiffness of the class of gel: -1 the softest twentieth, 1 the firmest',
  },
  gelLasting: {
    shape: 'normal',
    quantiles: [-1, 0, 1],
    unit: '1',
    controls: 'unknownAboutPatient',
    informedBy: ['eccleston2012', 'czumbel2021'],
    means: 'place within the prior of how long the class of gel lasts: -1 the shortest twentieth, 1 the longest',
  },
  gelLossShape: {
    shape: 'uniform',
    quantiles: [1.05, 1.5, 1.95],
    unit: '1',
    controls: 'unknownAboutPatient',
    means: 'how late most of the gel is lost: 1 at a constant rate, above 1 slowly at first',
  },
});

/** A number about one class of gel, as 5, 50 and 95 % quantiles of a log-normal. */
export interface GelPrior {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: string;
  readonly source: SourceId;
  readonly informedBy: readonly SourceId[];
}

/** What is known of a class of gel. */
export interface GelProperties {
  /** shear modulus */
  readonly stiffness: GelPrior;
  /** gel over the tissue of the ball that it is found in; a smaller share is a wider ball */
  readonly share: GelPrior;
  /** time until half of the volume is gone */
  readonly halfVolume: GelPrior;
}

/** Range of a class by its 5, 50 and 95 % quantiles. */
type Quantiles = readonly [p05: number, median: number, p95: number];

function gel(stiffness: Quantiles, share: Quantiles, halfVolume: Quantiles): GelProperties {
  const row = ([p05, median, p95]: Quantiles, unit: string, informedBy: readonly SourceId[], source: SourceId) => ({
    ...{ p05, median, p95, unit, source, informedBy },
  });
  return {
    stiffness: row(stiffness, 'kPa', ['gelStiffness', 'fagien2019'], 'gelStiffness'),
    share: row(share, '1', [], 'assumed'),
    halfVolume: row(halfVolume, 'week', ['eccleston2012', 'czumbel2021'], 'assumed'),
  };
}

/**
 * Classes of gel. How long half of the volume lasts is fitted, for the soft gel that was studied, to its responders after 9 and
 * 12 months on the assumption of {@link responderRule}; nothing that could be read tells the classes apart, so the others have
 * the same middle and are less certain.
 */
export const gels: Readonly<Record<GelClass, GelProperties>> = {
  soft: gel([0.05, 0.12, 0.3], [0.12, 0.2, 0.34], [32, 53, 88]),
  medium: gel([0.1, 0.2, 0.4], [0.15, 0.25, 0.42], [29, 53, 97]),
  firm: gel([0.4, 0.65, 1], [0.18, 0.3, 0.5], [29, 53, 97]),
};

/** Every number that gel is sampled from, by name. */
export function fillerParameters(): readonly (readonly [name: string, row: { readonly source: SourceId }])[] {
  const ofGels = Object.entries(gels).flatMap(([name, rows]) =>
    Object.entries(rows).map(([property, row]) => [`${name} gel ${property}`, row as GelPrior] as const),
  );
  return [...Object.entries(fillerSitePriors), ...Object.entries(fillerTreatmentPriors), ...ofGels];
}

/** How volume stands for what trials count: people whose lips are rated a point fuller than before. */
export const responderRule = {
  /** people rated a point fuller while all of the gel is there */
  atFirst: { value: 0.93, range: [0.85, 0.96], unit: '1', source: 'czumbel2021' },
  /** share of the volume at which the point is lost again */
  lostAt: { value: 0.5, range: [0.35, 0.65], unit: '1', source: 'assumed' },
} as const satisfies Record<
  string,
  { value: number; range: readonly [number, number]; unit: string; source: SourceId }
>;
