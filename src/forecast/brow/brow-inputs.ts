import { type BrowPhysiology, browPriors, type Physiology, physiologyPriors, sharedWithMouth } from '#mechanics';
import { type ForecastInput, unitRows } from '../inputs/draw-inputs.ts';
import type { GivenPriors } from '../inputs/given-priors.ts';
import { physiologyNames, placeInPrior, withoutTails } from '../inputs/physiology-inputs.ts';
import type { Treatment } from '../inputs/treatment.ts';

/** Names of what no photograph shows of a brow: what it shares with the mouth, then its own. */
export const browPersonNames = [...sharedWithMouth, ...Object.keys(browPriors)] as readonly (keyof BrowPhysiology)[];

const ownNames = Object.keys(browPriors) as readonly (keyof typeof browPriors)[];

/** A person's brow, as values and as standard deviations from the middle of each prior. */
export interface DrawnBrow {
  readonly physiology: BrowPhysiology;
  /** (nBrowPerson) [1] */
  readonly z: Float64Array;
}

/**
 * @param unit (nBrowPerson) within 0 and 1, both excluded, in the order of {@link browPersonNames}
 * @param priors given in place of ours
 */
export function browFromUnit(unit: ArrayLike<number>, priors?: GivenPriors): DrawnBrow {
  const z = new Float64Array(browPersonNames.length);
  const entries = browPersonNames.map((name, i) => {
    const prior =
      name in browPriors ? browPriors[name as keyof typeof browPriors] : physiologyPriors[name as keyof Physiology];
    const place = placeInPrior(name, prior, unit[i], priors);
    z[i] = place.z;
    return [name, place.value] as const;
  });
  return { physiology: Object.fromEntries(entries) as unknown as BrowPhysiology, z };
}

/** The brow with everything at the median of its prior. */
export function medianBrow(): DrawnBrow {
  return browFromUnit(new Float64Array(browPersonNames.length).fill(0.5));
}

/** One simulated treatment of one simulated brow. */
export interface BrowDraw {
  readonly person: DrawnBrow;
  /** place of every response input in its prior [1] */
  readonly response: Float64Array;
}

/**
 * The same people, products and hands as the mouth's draws of the same seed: what both regions share is read from the same
 * columns; sites of the brow and what only it has come after all columns of the mouth.
 * @param mouthSites response inputs that belong to sites of the mouth in the same plan
 */
export function drawBrows(
  seed: number,
  count: number,
  treatment: Pick<Treatment, 'inputs' | 'priors'>,
  mouthSites = 0,
): readonly BrowDraw[] {
  const people = physiologyNames.length;
  const perTreatment = treatment.inputs.filter(({ name, group }) => name === group).length;
  const browSites = treatment.inputs.length - perTreatment;
  const sitesFrom = people + perTreatment + mouthSites;
  const width = sitesFrom + browSites + ownNames.length;
  const rows = unitRows(seed, count, width);
  return Array.from({ length: count }, (_, d) => {
    const row = rows.subarray(d * width, (d + 1) * width);
    const person = browPersonNames.map((name) => {
      const shared = physiologyNames.indexOf(name as keyof Physiology);
      return shared >= 0
        ? row[shared]
        : row[sitesFrom + browSites + ownNames.indexOf(name as (typeof ownNames)[number])];
    });
    const response = [
      ...row.subarray(people, people + perTreatment),
      ...row.subarray(sitesFrom, sitesFrom + browSites),
    ];
    return { person: browFromUnit(person, treatment.priors), response: Float64Array.from(response, withoutTails) };
  });
}

/** Names of the columns of one brow's variance study: the person first, then the treatment's response. */
export function browInputs(treatment: Pick<Treatment, 'inputs'>): readonly ForecastInput[] {
  const person = browPersonNames.map((name) => ({ name, controls: 'unknownAboutPatient' as const }));
  return [...person, ...treatment.inputs.map(({ name, controls }) => ({ name, controls }))];
}

/** A draw from one row of the unit cube, in the order of {@link browInputs}. */
export function browDrawFromRow(row: Float64Array, priors?: GivenPriors): BrowDraw {
  const people = browPersonNames.length;
  return { person: browFromUnit(row.subarray(0, people), priors), response: row.slice(people).map(withoutTails) };
}
