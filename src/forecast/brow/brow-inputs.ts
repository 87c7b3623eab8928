import { type BrowPhysiology, browPriors, type Physiology, physiologyPriors, sharedWithMouth } from '#mechanics';
import { type ForecastInput, personInputs, unitRows } from '../inputs/draw-inputs.ts';
import { atPlace, type Known, physiologyNames, placesAmong, withoutTails } from '../inputs/physiology-inputs.ts';
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

/** @param unit (nBrowPerson) within 0 and 1, both excluded, in the order of {@link browPersonNames} */
export function browFromUnit(unit: ArrayLike<number>): DrawnBrow {
  return browAt(placesAmong(browPersonNames)(unit));
}

/** @param places in our priors, in the order of {@link browPersonNames} */
function browAt(places: ArrayLike<number>): DrawnBrow {
  const z = new Float64Array(browPersonNames.length);
  const entries = browPersonNames.map((name, i) => {
    const prior =
      name in browPriors ? browPriors[name as keyof typeof browPriors] : physiologyPriors[name as keyof Physiology];
    const at = atPlace(prior, places[i]);
    z[i] = at.z;
    return [name, at.value] as const;
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
  treatment: Pick<Treatment, 'inputs' | keyof Known>,
  mouthSites = 0,
): readonly BrowDraw[] {
  const people = physiologyNames.length;
  const perTreatment = treatment.inputs.filter(({ name, group }) => name === group).length;
  const browSites = treatment.inputs.length - perTreatment;
  const sitesFrom = people + perTreatment + mouthSites;
  const width = sitesFrom + browSites + ownNames.length;
  const rows = unitRows(seed, count, width);
  const [mouthPlaces, ownPlaces] = [placesAmong(physiologyNames, treatment), placesAmong(ownNames, treatment)];
  return Array.from({ length: count }, (_, d) => {
    const row = rows.subarray(d * width, (d + 1) * width);
    const ofMouth = mouthPlaces(row.subarray(0, people));
    const shared = sharedWithMouth.map((name) => ofMouth[physiologyNames.indexOf(name)]);
    const person = browAt([...shared, ...ownPlaces(row.subarray(sitesFrom + browSites))]);
    const response = [
      ...row.subarray(people, people + perTreatment),
      ...row.subarray(sitesFrom, sitesFrom + browSites),
    ];
    return { person, response: Float64Array.from(response, withoutTails) };
  });
}

/** Names of the columns of one brow's variance study: the person first, then the treatment's response. */
export function browInputs(treatment: Pick<Treatment, 'inputs' | keyof Known>): readonly ForecastInput[] {
  return [
    ...personInputs(browPersonNames, treatment),
    ...treatment.inputs.map(({ name, controls }) => ({ name, controls })),
  ];
}

/** Draws from rows of the unit cube, in the order of {@link browInputs}. */
export function browRowDrawer(known?: Known): (row: Float64Array) => BrowDraw {
  const people = browPersonNames.length;
  const placesOf = placesAmong(browPersonNames, known);
  return (row) => ({
    person: browAt(placesOf(row.subarray(0, people))),
    response: row.slice(people).map(withoutTails),
  });
}
