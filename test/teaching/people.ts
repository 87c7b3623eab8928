import { bodyInputNames, createForecaster, type Forecaster, treatmentOn } from '#forecast';
import { latinHypercube } from '#numerics';
import { builtInPlans, type ToxinPlan } from '#plan';
import type { Dot, Odds, TaughtDose, TeachingTable } from '../../src/web/teach/model/teaching-table.ts';
import { face, fromFront, round, taughtSeed, thePool } from './states.ts';

const plan: ToxinPlan = builtInPlans['lip-flip-4x1'];
const shares = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5];
const crowd = 100;
const draws = 1000;
const week = 4;

/** A forecaster that has learnt the taught face in what the lessons look at. Takes some minutes. */
export async function trained(): Promise<Forecaster> {
  const forecaster = createForecaster({
    face,
    pool: thePool(),
    seed: taughtSeed,
    expressions: ['rest', 'smile', 'pucker', 'straw'],
    provenance: { software: 'philtrum', kernel: thePool().kernelMark },
  });
  const result = await forecaster.train();
  if (!result.ok) throw new Error(result.detail);
  return forecaster;
}

/** Every dose: the person in the middle, 100 people, and the odds. */
export function doses(forecaster: Forecaster): TaughtDose[] {
  return shares.map((share) => ({ share, ...crowdAt(forecaster, atShare(share)), ...oddsAt(forecaster, share) }));
}

function atShare(share: number): ToxinPlan {
  const arms = plan.arms.map((arm) => ({
    ...arm,
    injections: arm.injections.map((one) => ({ ...one, units: one.units * share })),
  }));
  return { ...plan, arms };
}

/** Odds over the weeks, of 1000 simulated treatments. */
function oddsAt(forecaster: Forecaster, share: number): Pick<TaughtDose, 'seen' | 'strawHarder'> {
  const result = forecaster.compare(builtInPlans.none, atShare(share), draws);
  if (!result.ok) throw new Error(result.detail);
  const odds = (name: string): Odds => {
    const { probability, lo95, hi95 } = result.comparison.events[name].b;
    return [round(probability, 3), round(lo95, 3), round(hi95, 3)];
  };
  return { seen: odds('visibleLift'), strawHarder: odds('strawFails') };
}

function crowdAt(forecaster: Forecaster, dose: ToxinPlan): Pick<TaughtDose, 'ideal' | 'people'> {
  const found = treatmentOn(face, dose);
  if (!found.ok) throw new Error(found.detail);
  const { treatment } = found;
  const width = bodyInputNames.length;
  const all = width + treatment.inputs.length;
  const rows = latinHypercube(taughtSeed, crowd, all);
  const people = Array.from({ length: crowd }, (_, i) => {
    const row = rows.subarray(i * all, (i + 1) * all);
    return lookAt(forecaster, row.subarray(0, width), treatment.blocks(row.subarray(width), [week]));
  });
  return {
    ideal: lookAt(forecaster, new Float64Array(width).fill(0.5), treatment.medianBlocks([week])),
    people,
  };
}

/** What a dose did to one person at the week that is looked at. */
function lookAt(forecaster: Forecaster, body: ArrayLike<number>, blocks: Float64Array): Dot {
  const person = forecaster.people().person(body);
  const [rest, straw] = (['rest', 'straw'] as const).map((expression) => person.course(expression, blocks, [week]));
  const at = (measure: string) => rest.change.get(measure)![0];
  const lift = Math.max(
    -at('philtrumLength'),
    at('upperVermilionHeight'),
    Math.min(at('marginLiftLeft'), at('marginLiftRight')),
  );
  const kept = 1 + straw.change.get('sealForceN')![0] / straw.untreated.get('sealForceN')![0];
  return { lift: round(lift, 2), strawKept: round(kept, 2) };
}

/** The same plan on the same person, twenty times. */
export function repeated(forecaster: Forecaster): TeachingTable['replay'] {
  const result = forecaster.replay(plan, { times: 20, outlines: true });
  const often = forecaster.replay(plan, { times: 2000 });
  if (!result.ok || !often.ok) throw new Error('the plan could not be repeated');
  const { before = [], treatments } = result.replay;
  const { share, inOneOfFour } = often.replay.events['strawFails'];
  return {
    before: fromFront(before),
    treatments: treatments.map(({ change, smileKept, events, outline = [] }) => ({
      longer: round(change['rest.upperLipLength'], 3),
      smileKept: round(smileKept ?? Number.NaN, 3),
      strawHarder: events.includes('strawFails'),
      outline: fromFront(outline),
    })),
    straw: { share: round(share, 4), inOneOfFour: round(inOneOfFour, 4) },
  };
}
