/** A case asks for something that cannot be understood: the message names the field and what is allowed. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

/** Where a number may lie; an open end is not itself allowed. */
export interface Range {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly whole?: boolean;
}

/** Largest magnitude of any number taken: beyond it lies a mistaken unit, not a problem. */
const absurd = 1e9;

/** Reads the parameters of one case by name and remembers which names it knows. */
export class Params {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly known = new Set<string>();

  constructor(values: unknown) {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new NotUnderstood('params: must be an object of named numbers');
    }
    this.values = values as Record<string, unknown>;
  }

  has(name: string): boolean {
    this.known.add(name);
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  /** A number in its range. @throws NotUnderstood naming field and range when it is missing and has no default, or lies outside */
  number(name: string, range: Range, standard?: number): number {
    this.known.add(name);
    const value = this.values[name];
    if (value === undefined && standard !== undefined) return standard;
    if (value === undefined) throw new NotUnderstood(`params.${name}: is missing; it must be ${inWords(range)}`);
    const fits = typeof value === 'number' && Math.abs(value) <= absurd && within(value, range);
    if (!fits) throw new NotUnderstood(`params.${name}: is ${JSON.stringify(value)}; it must be ${inWords(range)}`);
    return value;
  }

  /** One of the listed words. */
  word<Word extends string>(name: string, words: readonly Word[], standard?: Word): Word {
    this.known.add(name);
    const value = this.values[name];
    if (value === undefined && standard !== undefined) return standard;
    const squeezed = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : value;
    const found = words.find((word) => word === squeezed);
    if (found !== undefined) return found;
    const what = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
    throw new NotUnderstood(`params.${name}: ${what}; it must be one of ${words.map((w) => `'${w}'`).join(', ')}`);
  }

  yes(name: string): boolean {
    this.known.add(name);
    const value = this.values[name] ?? false;
    if (typeof value === 'boolean') return value;
    throw new NotUnderstood(`params.${name}: is ${JSON.stringify(value)}; it must be true or false`);
  }

  /** @throws NotUnderstood when the case names a parameter that nobody asked for */
  refuseOthers(problem: string): void {
    const other = Object.keys(this.values).find((name) => !this.known.has(name));
    if (other === undefined) return;
    const names = [...this.known].join(', ');
    throw new NotUnderstood(`params.${other}: is not a parameter of ${problem} with this law; known are ${names}`);
  }
}

function within(value: number, range: Range): boolean {
  const { above, atLeast, below, atMost, whole } = range;
  if (above !== undefined && !(value > above)) return false;
  if (atLeast !== undefined && !(value >= atLeast)) return false;
  if (below !== undefined && !(value < below)) return false;
  if (atMost !== undefined && !(value <= atMost)) return false;
  return whole !== true || Number.isInteger(value);
}

function inWords({ above, atLeast, below, atMost, whole }: Range): string {
  const bounds = [
    above !== undefined && `above ${above}`,
    atLeast !== undefined && `at least ${atLeast}`,
    below !== undefined && `below ${below}`,
    atMost !== undefined && `at most ${atMost}`,
  ].filter((word) => word !== false);
  return `${whole === true ? 'a whole number' : 'a number'} ${bounds.join(' and ')}`.trimEnd();
}
