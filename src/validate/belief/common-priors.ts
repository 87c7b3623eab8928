import { bodyInputNames } from '#forecast';
import { halfBlockDoseBefore, type Prior } from '#pharmacology';
import { type Product, products } from '#plan';

/** A number that is the same for everybody and every study, and is not known exactly. */
export interface CommonPrior {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** `share` is normal after the logit, so that it stays between 0 and 1 */
  readonly shape: 'logNormal' | 'share' | 'normal';
  readonly unit: string;
  readonly means: string;
}

const width90 = 2 * 1.6448536269514722;

function positive(p05: number, median: number, p95: number, unit: string, means: string): CommonPrior {
  return { p05, median, p95, shape: 'logNormal', unit, means };
}

function share(p05: number, median: number, p95: number, means: string): CommonPrior {
  return { p05, median, p95, shape: 'share', unit: '1', means };
}

function place(means: string): CommonPrior {
  return { p05: -1, median: 0, p95: 1, shape: 'normal', unit: '1', means };
}

function ofBody(name: string): CommonPrior {
  const means = `${name} of everybody, in standard deviations of its prior`;
  return { p05: -width90 / 2, median: 0, p95: width90 / 2, shape: 'normal', unit: '1', means };
}

function ofProduct(product: Product): CommonPrior {
  const { p05, median, p95, unit }: Prior = halfBlockDoseBefore[product];
  return positive(p05, median, p95, unit, `dose density of ${product} that blocks half of the endplates it reaches`);
}

/** What calibration may learn, before it has. Widths are ours; the studies that inform them are those of the targets. */
export const commonPriors = {
  ...(Object.fromEntries(products.map((product) => [`halfBlock.${product}`, ofProduct(product)])) as Record<
    `halfBlock.${Product}`,
    CommonPrior
  >),
  hill: positive(0.9, 1.3, 1.9, '1', 'steepness of block against dose at one endplate'),
  forceExponent: positive(1, 1.3, 1.7, '1', 'lost force against silenced fibres'),
  spreadMm: positive(2.7, 3.8, 5.3, 'mm', 'standard deviation of the spread beyond the bolus'),
  brandHalo: place('place within the disputed difference of spread between products'),
  onsetDays: positive(2.6, 3.8, 5.6, 'd', 'time to 63 % of the full block'),
  halfTimeWeeks: positive(9, 12.5, 17.5, 'week', 'time until half of a half block has returned'),
  longerWithBlock: positive(0.08, 0.2, 0.45, '1', 'how much longer a deeper block lasts'),
  returnSteepness: positive(2.6, 3.8, 5.6, '1', 'how long the plateau is before strength returns'),
  sensitivitySpread: positive(0.25, 0.4, 0.6, '1', 'spread of the strength of a dose between people (log)'),
  signalElsewhere: share(
    0.05,
    0.1,
    0.2,
    'share of an electrical response that comes from muscles beside the treated one',
  ),
  strainElsewhere: share(
    0.08,
    0.22,
    0.45,
    'share of the movement of a frown that muscles outside the treated ones make',
  ),
  noticedLoss: share(0.25, 0.5, 0.75, 'share of the full effect at which a person first notices it'),
  detectableFall: share(0.02, 0.05, 0.12, 'smallest fall of a response that a group can show'),
  relapseForce: share(0.35, 0.6, 0.82, 'share of the frown\u2019s force at which lines count as moderate again'),
  recoveredMotion: share(0.7, 0.85, 0.95, 'share of the movement at which it counts as recovered'),
  histologyShare: share(0.01, 0.04, 0.15, 'silenced share at which a gradient under the microscope counts as ended'),
  glandDose: positive(0.02, 0.1, 0.5, '1', 'dose that silences a sweat gland against that of an endplate'),
  lineLoss: share(
    0.2,
    0.42,
    0.68,
    'loss of the pucker\u2019s force after which lines are no longer moderate or severe',
  ),
  gradeLoss: share(0.15, 0.35, 0.6, 'loss of the pucker\u2019s force that improves lines by a grade'),
  feltMargin: share(0.3, 0.7, 0.93, 'share of the reserve over what a task needs at whose loss a person feels it'),
  feltInSpeech: share(0.1, 0.35, 0.7, 'the same for lip sounds, over that for drinking'),
  septumPassage: positive(
    0.05,
    0.2,
    0.6,
    '1',
    'share of the dose in front of the orbital septum that reaches the levator behind it',
  ),
  browReach: positive(0.7, 2, 6, '1', 'how much further brows of people rise than that of the model'),
  feltInSmile: positive(0.8, 1.6, 3.2, 'mm', 'change of a smile that a person calls a difficulty'),
  ...(Object.fromEntries(bodyInputNames.map((name) => [`body.${name}`, ofBody(name)])) as Record<
    `body.${string}`,
    CommonPrior
  >),
} satisfies Record<string, CommonPrior>;

export type CommonName = keyof typeof commonPriors;

/** Names in the order of every vector over them. */
export const commonNames = Object.keys(commonPriors) as CommonName[];

/** The value so many standard deviations from the middle of a prior. */
export function commonValue({ p05, median, p95, shape }: CommonPrior, z: number): number {
  if (shape === 'normal') return median + (z * (p95 - p05)) / width90;
  if (shape === 'logNormal') return median * Math.exp((z * Math.log(p95 / p05)) / width90);
  return 1 / (1 + Math.exp(-(logit(median) + (z * (logit(p95) - logit(p05))) / width90)));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
