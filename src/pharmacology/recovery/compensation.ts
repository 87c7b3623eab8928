import { antagonists, type BrowFascicle, type BrowModel, type FaceModel, type Fascicle } from '#anatomy';
import { method } from '../parameters.ts';

/** Who may be recruited when whom weakens. */
export interface Opponents {
  /** numbers of the fascicles that pull against each, on its side (nFascicle) */
  readonly of: readonly Int32Array[];
  /** [mm2] (nFascicle) */
  readonly section: Float64Array;
  /** share of the compensation that this region shows [1] */
  readonly shown: number;
}

/** Looks up every fascicle's opponents. */
export function opponentsIn(patch: FaceModel | BrowModel): Opponents {
  const all: readonly (Fascicle | BrowFascicle)[] = patch.fascicles;
  return {
    of: all.map(({ muscle, side }) => {
      const against: readonly string[] = antagonists[muscle] ?? [];
      return Int32Array.from([...all.keys()].filter((g) => all[g].side === side && against.includes(all[g].muscle)));
    }),
    section: Float64Array.from(all, ({ crossSection }) => crossSection),
    shown: 'region' in patch ? 1 : method.compensationInMouth.value,
  };
}

/**
 * Raises the strength of what pulls against weakened muscles, in place: a fascicle whose opponents lost a share of theirs
 * gains the compensating part of that share. Where nothing is lost nothing changes, to the last bit.
 * @param strength of one week (nFascicle) [1]
 * @param compensation share of the opponents' loss that is answered [1]
 */
export function compensate(strength: Float64Array, { of, section, shown }: Opponents, compensation: number): void {
  const left = strength.slice();
  of.forEach((opponents, f) => {
    let lost = 0;
    let whole = 0;
    for (const g of opponents) {
      lost += section[g] * (1 - left[g]);
      whole += section[g];
    }
    if (lost > 0) strength[f] = left[f] * (1 + (shown * compensation * lost) / whole);
  });
}
