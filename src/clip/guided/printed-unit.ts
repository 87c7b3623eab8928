/** How many decimals a unit of a reading is printed with, and what it is printed as. */
export function printedUnit(unit: string): { readonly text: string; readonly decimals: number } {
  if (unit === '1') return { text: '', decimals: 2 };
  if (unit === 'deg') return { text: '°', decimals: 0 };
  return { text: ` ${unit}`, decimals: unit === 'mm/s' ? 0 : 1 };
}
