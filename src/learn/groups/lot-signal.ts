import { effectivePeople } from '../attendance/by-people.ts';
import { casesOf } from '../attendance/cases.ts';
import { weigh } from '../attendance/propensity.ts';
import { unweighted } from '../calibration/pairs.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { type LikelihoodTable, likelihoodTable } from './likelihood-table.ts';
import { saidOf } from './outcomes-by.ts';
import { normalKernel, type Spread, spreadOf, withoutTop } from './partial-pooling.ts';

/** How likely one lot is to be unlike the others of its product. */
export interface LotSignal {
  readonly product: string;
  readonly lot: string;
  readonly treatments: number;
  readonly people: number;
  /** chance that the lot is another than the rest [1] */
  readonly unlike: number;
  /** log-odds, or units, beside the other lots, if it is */
  readonly beside: Spread;
  readonly alarm: boolean;
}

/**
 * Lots of each product against each other. Most lots are alike; a few in a hundred may be another altogether. The chance that a
 * lot is one of those is weighed against how much all lots differ anyway, with the level of the others integrated over.
 */
export function lotSignals(rows: readonly TreatmentRow[], question: Question): readonly LotSignal[] {
  const products = [...new Set(rows.map(({ product }) => product))].toSorted();
  return products.flatMap((product) =>
    signalsOf(
      rows.filter((row) => row.product === product),
      product,
      question,
    ),
  );
}

function signalsOf(rows: readonly TreatmentRow[], product: string, question: Question): readonly LotSignal[] {
  const cases = casesOf(rows, question);
  if (!cases.seen.some(Boolean)) return [];
  const found = weigh(cases);
  const weighing = found.ok ? found : unweighted(cases);
  const seen = [...cases.rows.keys()].filter((i) => cases.seen[i]);
  const lots = [...new Set(seen.map((i) => cases.rows[i].lot))].toSorted();
  if (lots.length < 2) return [];
  const groups = lots.map((lot) => seen.filter((i) => cases.rows[i].lot === lot));
  const table = likelihoodTable(weighing, question, { said: saidOf(cases.rows, question), groups });
  if (table === null) return [];
  const unit = question.kind === 'event' ? 1 : (table.levels[table.levels.length - 1] - table.levels[0]) / 8;
  return unlikeOthers(table, unit).map(({ unlike, beside }, g) => {
    const own = new Float64Array(cases.rows.length);
    for (const i of groups[g]) own[i] = weighing.weights[i];
    const people = effectivePeople(own, cases.patients);
    const alarm = unlike >= parameters.lotAlarm.value && people >= parameters.lotPeople.value;
    return { product, lot: lots[g], treatments: groups[g].length, people, unlike, beside, alarm };
  });
}

function unlikeOthers({ levels, groups }: LikelihoodTable, unit: number) {
  const n = levels.length;
  const step = levels[1] - levels[0];
  const rare = parameters.lotRare.value;
  const alike = normalKernel(n, step, parameters.lotAlike.value * unit);
  const apart = normalKernel(n, step, parameters.lotApart.value * unit);
  const likelihoods = groups.map(withoutTop);
  const parts = likelihoods.map((one) => ({ alike: smoothed(one, alike), apart: smoothed(one, apart) }));
  const mixed = parts.map((part) => part.alike.map((value, m) => (1 - rare) * value + rare * part.apart[m]));
  const logs = Float64Array.from(levels, (_, m) => mixed.reduce((sum, one) => sum + Math.log(one[m]), 0));
  const middles = withoutTop(logs);
  const total = middles.reduce((sum, one) => sum + one, 0);
  const differences = Float64Array.from({ length: 2 * n - 1 }, (_, k) => (k - n + 1) * step);
  return likelihoods.map((likelihood, g) => {
    const beside = new Float64Array(2 * n - 1);
    let unlike = 0;
    for (let m = 0; m < n; m++) {
      const share = middles[m] / total / mixed[g][m];
      unlike += share * rare * parts[g].apart[m];
      for (let s = 0; s < n; s++) beside[s - m + n - 1] += share * likelihood[s] * apart[Math.abs(s - m)];
    }
    return { unlike, beside: spreadOf(beside, differences) };
  });
}

function smoothed(likelihood: Float64Array, kernel: Float64Array): Float64Array {
  return likelihood.map((_, m) => likelihood.reduce((sum, one, s) => sum + one * kernel[Math.abs(s - m)], 0));
}
