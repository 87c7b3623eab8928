/** A number as far as it is known. */
export interface KnownNumber {
  readonly kind: 'number';
  /** best value; null when only the ends are known */
  readonly value: number | null;
  readonly lo: number;
  readonly hi: number;
  readonly unit: string | null;
}

/** A word or a yes or no. */
export interface KnownWord {
  readonly kind: 'word';
  readonly value: string | boolean;
}

/** What is known of one input. */
export type Known = KnownNumber | KnownWord;

/**
 * Everything known about one person, by path: `answer.age`, `measure.rest.incisorShow`, `finding.gumMm`,
 * `wish.mind.straw`, `forecast.lip-flip.event.strawFails`. A path that is absent is not known.
 */
export type Situation = ReadonlyMap<string, Known>;

/** A number that is known as an interval. */
export function numberKnown(
  value: number | null,
  [lo, hi]: readonly [number, number],
  unit: string | null,
): KnownNumber {
  return { kind: 'number', value, lo, hi, unit };
}

/** A number that is known exactly. */
export function exactly(value: number, unit: string | null): KnownNumber {
  return numberKnown(value, [value, value], unit);
}

/** The ends of a number; everything from `lo` to `hi` of what it could be when it is not known. */
export function boundsOf(known: Known | undefined, lo: number, hi: number): readonly [number, number] {
  return known?.kind === 'number' ? [known.lo, known.hi] : [lo, hi];
}

/** The path with `this` put for the option that is judged. */
export function pathFor(path: string, option: string): string {
  return path.replace(/^forecast\.this\./, `forecast.${option}.`);
}
