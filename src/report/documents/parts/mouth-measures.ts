/** Measures that a document prints, in its order. */
export const printedMeasures = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'mouthWidth',
  'incisorShow',
  'gingivalShow',
] as const;

/** One measure of the face as it is now [mm]. */
export interface MouthMeasure {
  readonly name: (typeof printedMeasures)[number];
  readonly value: number;
  /** 95 % range; null for a built-in face */
  readonly range: readonly [number, number] | null;
  readonly origin: 'measured' | 'assumed' | 'built-in';
}

/** What is known of a mouth, from wherever it is known. */
export interface KnownMouth {
  /** lengths of the fitted or built-in face [mm] */
  readonly parametersMm: Readonly<Partial<Record<MouthMeasure['name'], number>>>;
  /** lengths that no picture told and their spread [mm]; null for a built-in face */
  readonly assumed: readonly { readonly name: string; readonly value: number; readonly sd: number }[] | null;
  /** what was measured, with 95 % ranges [mm] */
  readonly measured: Readonly<
    Partial<Record<string, { readonly value: number; readonly lo95: number; readonly hi95: number } | null | undefined>>
  >;
}

/** The mouth as a document prints it: measured with its range, assumed with its spread, or of a built-in face. */
export function mouthMeasures({ parametersMm, assumed, measured }: KnownMouth): readonly MouthMeasure[] {
  return printedMeasures.flatMap((name): MouthMeasure[] => {
    const known = measured[name];
    if (known != null) return [{ name, value: known.value, range: [known.lo95, known.hi95], origin: 'measured' }];
    const length = parametersMm[name];
    if (length === undefined) return [];
    const value = Math.max(0, length);
    if (assumed === null) return [{ name, value, range: null, origin: 'built-in' }];
    const guess = assumed.find((row) => row.name === name);
    if (guess === undefined) return [];
    const range = [Math.max(0, guess.value - 2 * guess.sd), guess.value + 2 * guess.sd] as const;
    return [{ name, value, range, origin: 'assumed' }];
  });
}
