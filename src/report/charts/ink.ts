/** Colours of a chart; they survive black-and-white printing. */
export interface ChartInk {
  readonly ink: string;
  readonly quiet: string;
  readonly band: string;
  readonly paper: string;
}

/** Ink of a printed page. */
export const printInk: ChartInk = { ink: '#1B2326', quiet: '#87837B', band: '#E7E0D5', paper: '#FFFFFF' };
