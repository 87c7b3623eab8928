import { buildFace, referenceFaces } from '#anatomy';
import { type MedianOutcome, runMedian, type SamplePool } from '#forecast';
import { medianPhysiology, type Physiology, physiologyPriors } from '#mechanics';
import { builtInPlans, type Plan } from '#plan';

/** Outcomes at rest of one solved lip, by measure. */
export type SolvedLip = Readonly<Record<string, MedianOutcome>>;

/** Lips after treatments that are few enough to be solved and not learnt; the middle one first, then ends of what is not known. */
export interface SolvedLips {
  /** lips without tone, 5 mm of skin taken out below the nose */
  readonly lifted: readonly SolvedLip[];
  /** living lips, 1 mL of medium gel */
  readonly filled: readonly SolvedLip[];
}

/** Weeks at which gel is solved. */
export const gelWeeks = [0, 4, 8, 16] as const;

/** What decides how far lips follow: stiffness of all tissue, of the skin, and hold at the nose. */
const decisive = ['stiffness', 'skinC10Kpa', 'noseSupportKpaPerMm'] as const satisfies readonly (keyof Physiology)[];

/** Nobody tightens a muscle of a cadaver. */
const withoutTone = { toneMarginalis: 0, tonePeripheralis: 0, toneElevators: 0, obliqueShare: 0 };

/**
 * Solves the lips.
 * @throws Error when the lip in the middle does not come to rest; others are left out
 */
export async function solveLips(pool: SamplePool, onProgress: (fraction: number) => void): Promise<SolvedLips> {
  const people = peopleAbout(medianPhysiology);
  let done = 0;
  const solved = async (plan: Plan, weeks: readonly number[], change: Partial<Physiology>) => {
    const lips: SolvedLip[] = [];
    for (const person of people) {
      const lip = await restOf(pool, plan, weeks, { ...person, ...change });
      if (lip === null && lips.length === 0)
        throw new Error(`${plan.label}: the lip in the middle did not come to rest`);
      if (lip !== null) lips.push(lip);
      onProgress(++done / (2 * people.length));
    }
    return lips;
  };
  const [lifted, filled] = await Promise.all([
    solved(builtInPlans['lip-lift-5mm'], [0], withoutTone),
    solved(builtInPlans['filler-1ml-medium'], gelWeeks, {}),
  ]);
  return { lifted, filled };
}

function peopleAbout(middle: Physiology): readonly Physiology[] {
  const ends = decisive.flatMap((name) => {
    const { p05, p95 } = physiologyPriors[name];
    return [p05, p95].map((value) => ({ ...middle, [name]: value }));
  });
  return [middle, ...ends];
}

async function restOf(pool: SamplePool, plan: Plan, weeks: readonly number[], physiology: Physiology) {
  const face = buildFace(referenceFaces['reference-female'], 'coarse');
  const run = await runMedian({ face, plan, pool, expressions: ['rest'], weeks, physiology });
  return run.ok ? run.outcomes.rest! : null;
}
