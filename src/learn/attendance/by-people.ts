/**
 * Standard error of a sum of one share per row when rows of one patient go together: the sandwich's middle, counted by people.
 * @param shares what every row adds to the error of an estimate (n)
 * @param patients number of every row's patient (n)
 */
export function errorByPeople(shares: ArrayLike<number>, patients: ArrayLike<number>): number {
  const sums = new Map<number, number>();
  for (let i = 0; i < shares.length; i++) sums.set(patients[i], (sums.get(patients[i]) ?? 0) + shares[i]);
  const count = sums.size;
  if (count < 2) return 0;
  let squared = 0;
  for (const sum of sums.values()) squared += sum * sum;
  return Math.sqrt((squared * count) / (count - 1));
}

/** Effective number of people behind weights: Kish's, over the sums of each person [1]. */
export function effectivePeople(weights: ArrayLike<number>, patients: ArrayLike<number>): number {
  const sums = new Map<number, number>();
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] > 0) sums.set(patients[i], (sums.get(patients[i]) ?? 0) + weights[i]);
  }
  let [total, squared] = [0, 0];
  for (const sum of sums.values()) {
    total += sum;
    squared += sum * sum;
  }
  return squared === 0 ? 0 : total ** 2 / squared;
}

/** What an answer that was not met may weigh, as a part of all [1]. */
export interface MissedWeights {
  readonly had: number;
  readonly hadNot: number;
}

/**
 * What one more person with an event, or without, may weigh: as much as those who were met with it, and the heaviest of all as one
 * more of them. Where nobody was met with it, that is the heaviest.
 * @param had answers, of 0 to 1 (n)
 */
export function missedWeights(
  weights: ArrayLike<number>,
  patients: ArrayLike<number>,
  had: (row: number) => number,
): MissedWeights {
  const sums = new Map<number, { weight: number; had: number }>();
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] > 0)) continue;
    const own = sums.get(patients[i]) ?? { weight: 0, had: 0 };
    sums.set(patients[i], { weight: own.weight + weights[i], had: own.had + weights[i] * had(i) });
    total += weights[i];
  }
  const heaviest = [...sums.values()].reduce((most, { weight }) => Math.max(most, weight), 0);
  const next = (share: (own: { weight: number; had: number }) => number) => {
    let [count, weight] = [1, heaviest];
    for (const own of sums.values()) {
      count += share(own);
      weight += share(own) * own.weight;
    }
    return weight / count / total;
  };
  return { had: next((own) => own.had / own.weight), hadNot: next((own) => 1 - own.had / own.weight) };
}
