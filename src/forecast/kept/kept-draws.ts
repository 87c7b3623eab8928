import type { GivenPriors } from '../inputs/given-priors.ts';
import { fromBase64, unpackNumbers } from './packed-numbers.ts';

/** Which learnt priors a forecast was drawn from. */
export interface LearntInForce {
  /** number of the file, and its mark */
  readonly version: number;
  readonly mark: string;
  /** what it says of the inputs it moved */
  readonly priors: GivenPriors;
}

/** What the draws behind a kept forecast are, without their numbers. */
export interface DrawsHead {
  readonly schema: 'philtrum/forecast-draws@1';
  readonly seed: number;
  /** the first so many draws of the forecast */
  readonly count: number;
  /** mark of the model that made them; another model's draws say nothing about this one's priors */
  readonly model: string;
  /**
   * names of the inputs as priors are given, in the order they were drawn; columns of all sites share one. What was known of
   * this person or these hands in place of a prior begins with `known.`
   */
  readonly inputs: readonly string[];
  /** mark of the places that were drawn, so that whoever draws them again knows that they are the same */
  readonly placesMark: string;
  /** absent where our own priors were drawn from */
  readonly learnt?: LearntInForce | null | undefined;
  /** measured changes, `expression.measure` */
  readonly outcomes: readonly { readonly name: string; readonly week: number }[];
  readonly events: readonly string[];
}

/**
 * The draws behind a forecast, schema philtrum/forecast-draws@1: what every draw did, and what is needed to draw its inputs
 * again. They are not in the forecast's own document.
 */
export interface KeptDraws extends DrawsHead {
  /** every outcome of every draw in its unit, then every event's chance [1], as base64 of 32-bit numbers */
  readonly values: string;
}

/** How many numbers the draws of a forecast hold. */
export function numbersIn({ count, outcomes, events }: DrawsHead): number {
  return count * (outcomes.length + events.length);
}

/** What every draw did. */
export interface DrawValues {
  /** outcome -> week -> values, in the outcome's unit (nDraw) */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, Float64Array>>>>;
  /** event -> chance of it at any week in every draw [1] (nDraw) */
  readonly events: Readonly<Record<string, Float64Array>>;
}

/** Unpacks what every draw did. @param wanted names of outcomes and events; all without it */
export function valuesOf(
  head: DrawsHead,
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): DrawValues {
  const { count } = head;
  const outcomes: Record<string, Record<string, Float64Array>> = {};
  for (const [k, { name, week }] of head.outcomes.entries()) {
    if (wanted(name)) (outcomes[name] ??= {})[String(week)] = unpackNumbers(bytes, k * count, count);
  }
  const from = head.outcomes.length;
  const named = head.events.flatMap((name, k) =>
    wanted(name) ? [[name, unpackNumbers(bytes, (from + k) * count, count)] as const] : [],
  );
  return { outcomes, events: Object.fromEntries(named) };
}

/** The numbers of draws as bytes. @returns what is wrong with them in words, when they are not what the head says */
export function bytesOf(draws: KeptDraws): Uint8Array<ArrayBuffer> | DrawsMayHold {
  const bytes = fromBase64(draws.values);
  const wanted = 4 * numbersIn(draws);
  if (bytes?.length !== wanted) return { code: 'draws-bytes', places: { bytes: wanted } };
  const chancesFrom = draws.count * draws.outcomes.length;
  const all = unpackNumbers(bytes, 0, wanted / 4);
  const isFine = (value: number, i: number) =>
    i < chancesFrom ? Math.abs(value) <= farthest : value >= 0 && value <= 1;
  return all.every(isFine) ? bytes : { code: 'draws-range', places: { most: farthest } };
}

/** What the numbers of kept draws may hold instead, by code. */
interface DrawsMayHold {
  readonly code: 'draws-bytes' | 'draws-range';
  readonly places: Readonly<Record<string, number>>;
}

/** No change is larger than this, in its unit. */
const farthest = 10_000;
