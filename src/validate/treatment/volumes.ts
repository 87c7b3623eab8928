import type { Product } from '#plan';
import { mm3FromMl } from '#units';

/** Usual dilution of a vial: units, and the millilitres they are dissolved in. */
export const usualDilution: Readonly<Record<Product, { readonly vialUnits: number; readonly diluentMl: number }>> = {
  onabotulinumtoxinA: { vialUnits: 100, diluentMl: 2.5 },
  abobotulinumtoxinA: { vialUnits: 300, diluentMl: 1.5 },
  incobotulinumtoxinA: { vialUnits: 100, diluentMl: 2.5 },
  prabotulinumtoxinA: { vialUnits: 100, diluentMl: 2.5 },
  daxibotulinumtoxinA: { vialUnits: 100, diluentMl: 1.25 },
  letibotulinumtoxinA: { vialUnits: 100, diluentMl: 2.5 },
};

/** Volume of a dose at the product's usual dilution [mm3]. */
export function injectedVolume(product: Product, units: number): number {
  const { vialUnits, diluentMl } = usualDilution[product];
  return mm3FromMl((units / vialUnits) * diluentMl);
}
