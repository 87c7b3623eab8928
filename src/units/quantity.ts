declare const unit: unique symbol;

/**
 * A number that says its unit. Literals and arithmetic need no cast; passing kilopascals or weeks where
 * millimetres are asked does not compile.
 */
export type Quantity<U extends string> = number & { readonly [unit]?: U };

/** length [mm] */
export type Mm = Quantity<'mm'>;
/** area [mm2] */
export type Mm2 = Quantity<'mm2'>;
/** volume [mm3] */
export type Mm3 = Quantity<'mm3'>;
/** volume [mL] */
export type Ml = Quantity<'mL'>;
/** stress or pressure [kPa] */
export type Kpa = Quantity<'kPa'>;
/** force [N] */
export type Newton = Quantity<'N'>;
/** amount of one toxin product [U]; the product is never implied and units are never converted */
export type Units = Quantity<'U'>;
/** time [d] */
export type Days = Quantity<'d'>;
/** time [week] */
export type Weeks = Quantity<'week'>;
/** angle [deg] */
export type Degrees = Quantity<'deg'>;
/** part of a whole, 0 to 1 [1] */
export type Fraction = Quantity<'fraction'>;

const MM3_PER_ML = 1000;
const DAYS_PER_WEEK = 7;

/** Millilitres as cubic millimetres. */
export function mm3FromMl(volume: Ml): Mm3 {
  return (volume as number) * MM3_PER_ML;
}

/** Days as weeks. */
export function weeksFromDays(time: Days): Weeks {
  return (time as number) / DAYS_PER_WEEK;
}
