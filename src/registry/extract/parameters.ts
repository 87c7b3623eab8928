/** A number that the extract rests on. */
interface Parameter {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly source: 'assumed';
}

/** People that must look alike unless the caller says otherwise; the range is what a caller may ask for. */
export const alike: Parameter = { value: 5, range: [3, 50], unit: 'people', source: 'assumed' };
/** Largest share of people that may be left out before what is told of all is made coarser. */
export const mostLeftOut: Parameter = { value: 0.1, range: [0, 0.3], unit: '1', source: 'assumed' };
/** An answer to a question about function from which on it counts as trouble: much. */
export const troubleFrom: Parameter = { value: 2, range: [1, 3], unit: 'answer', source: 'assumed' };
