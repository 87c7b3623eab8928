/**
 * Shapley effects of three groups of independent inputs, from their first-order and total Sobol' indices: the variance a
 * group adds, averaged over the orders in which groups become known. With three groups the two indices decide them, since
 * what two explain together is what the third's total leaves.
 *
 * Source: A. B. Owen, Sobol' indices and Shapley value, SIAM/ASA J. Uncertainty Quantif. 2 (2014) 245-251.
 * @returns three shares, none negative, that add up to 1
 */
export function shapleyOfThree(first: readonly number[], total: readonly number[]): readonly number[] {
  const known = first.map((share) => Math.max(0, share));
  const needed = total.map((share, g) => Math.max(known[g], share));
  const effects = known.map((alone, g) => {
    const [i, j] = [0, 1, 2].filter((other) => other !== g);
    const besideI = 1 - needed[j] - known[i];
    const besideJ = 1 - needed[i] - known[j];
    return Math.max(0, alone / 3 + (besideI + besideJ) / 6 + needed[g] / 3);
  });
  const sum = effects.reduce((all, effect) => all + effect, 0);
  return effects.map((effect) => effect / sum);
}
