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
