import { stream } from '#numerics';

/** Who paid for a clip; 'unknown' when nobody says. */
export const sourceTags = ['paid', 'discounted', 'own case', 'unknown'] as const;
export type SourceTag = (typeof sourceTags)[number];

/** One clip that can be rated. */
export interface RatedClip {
  /** names it among all clips of a session; it is never shown */
  readonly id: string;
  /** whether this clip shows a mouth after a treatment; null when it is not known */
  readonly treated: boolean | null;
}

/** What is judged together: one clip, or two of one person side by side. */
export interface RatingItem {
  readonly id: string;
  /** hidden until the reveal */
  readonly title: string;
  readonly source: SourceTag;
  readonly clips: readonly RatedClip[];
}

/** One showing: clips from left to right. */
export interface RatingTrial {
  /** from 1 */
  readonly number: number;
  readonly item: string;
  /** ids of the clips, left first */
  readonly shown: readonly string[];
  /** shown before, so that a rater can be held against themselves */
  readonly repeat: boolean;
}

/** What will be shown and in which order; the key stays closed until the reveal. */
export interface RatingSession {
  readonly schema: 'philtrum/rating-session@1';
  readonly seed: number;
  readonly items: readonly RatingItem[];
  readonly trials: readonly RatingTrial[];
}

/** What a rater sees of a trial: no title, no source, no name of a side, no sound. */
export interface BlindTrial {
  readonly number: number;
  readonly of: number;
  /** clips to play, left first; the letters are all that may be printed */
  readonly shown: readonly { readonly letter: string; readonly clip: string }[];
  readonly muted: true;
}

const letters = ['A', 'B'] as const;

/**
 * Draws order and sides of a blinded session. The same seed gives the same session; every rater should have their own.
 * @param items at least one; each with one clip or two
 * @param repeats how many items are shown a second time, after all were shown once
 * @throws when an item has no clip or more than two, an id occurs twice or `repeats` is not from 0 to the items' number
 */
export function planRating(items: readonly RatingItem[], seed: number, repeats = 0): RatingSession {
  checkItems(items, repeats);
  const order = stream(seed, 0, 'rating order').permutation(items.length);
  const again = stream(seed, 0, 'rating repeats').permutation(items.length).slice(0, repeats);
  const sides = stream(seed, 0, 'rating sides');
  const trials = [...order, ...again].map((k, i): RatingTrial => {
    const ids = items[k].clips.map(({ id }) => id);
    const shown = ids.length === 2 && sides.uniform() < 0.5 ? ids.toReversed() : ids;
    return { number: i + 1, item: items[k].id, shown, repeat: i >= items.length };
  });
  return { schema: 'philtrum/rating-session@1', seed, items, trials };
}

/**
 * What may be shown of a trial before the reveal.
 * @throws RangeError when the session has no such trial
 */
export function blindTrial(session: RatingSession, number: number): BlindTrial {
  const { shown } = trialOf(session, number);
  return {
    number,
    of: session.trials.length,
    shown: shown.map((clip, side) => ({ letter: letters[side], clip })),
    muted: true,
  };
}

/** The trial of a number, counted from 1. */
export function trialOf(session: RatingSession, number: number): RatingTrial {
  const trial = session.trials[number - 1];
  if (trial === undefined) {
    throw new RangeError(`trial is ${number}; it must be a whole number from 1 to ${session.trials.length}.`);
  }
  return trial;
}

function checkItems(items: readonly RatingItem[], repeats: number): void {
  if (items.length === 0) throw new RangeError('items is empty; a session needs at least one.');
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    if (item.clips.length !== 1 && item.clips.length !== 2) {
      throw new RangeError(`items[${i}].clips has ${item.clips.length} clips; 1 or 2 are shown together.`);
    }
    for (const id of [`item ${item.id}`, ...item.clips.map((clip) => `clip ${clip.id}`)]) {
      if (seen.has(id)) throw new RangeError(`items[${i}]: ${id} occurs twice.`);
      seen.add(id);
    }
  }
  if (!Number.isInteger(repeats) || repeats < 0 || repeats > items.length) {
    throw new RangeError(`repeats is ${repeats}; it must be a whole number from 0 to ${items.length}.`);
  }
}
