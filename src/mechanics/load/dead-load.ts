import type { EnergyTerm } from '../element/energy-term.ts';

/** Forces that keep size and direction: weight, suction on the rest shape, what the rest state left unbalanced. @param load (nNode x 3) [mN] */
export function deadLoadTerm(load: Float64Array): EnergyTerm {
  return {
    energy(u) {
      let total = 0;
      for (let i = 0; i < load.length; i++) total -= load[i] * u[i];
      return total;
    },
    addGradient(_u, out) {
      for (let i = 0; i < load.length; i++) out[i] -= load[i];
    },
    addTangent() {},
  };
}
