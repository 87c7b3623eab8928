import { type Signal, signal } from '@preact/signals';
import {
  answerTrial,
  blindTrial,
  planRating,
  type RaterKind,
  type RatingAnswer,
  type RatingItem,
  type Ratings,
  type SourceTag,
  startRatings,
} from '#compare';
import { evenPair, type ReplaySide, replayAlone, replayPair } from '#replay';
import { voice } from '../language.ts';
import { clear, type SourceState, sideNames, sides } from './compare.ts';
import { copyOf, type Source } from './read-source.ts';

/** Where a rating stands. */
export type RatingStage = 'prepare' | 'trial' | 'reveal';

/** A clip of an item being prepared. */
export interface PreparedClip {
  readonly id: string;
  readonly place: Signal<SourceState>;
  readonly treated: Signal<boolean | null>;
}

/** What will be judged together, as its preparer enters it. */
export interface PreparedItem {
  readonly id: string;
  readonly title: Signal<string>;
  readonly source: Signal<SourceTag>;
  readonly clips: Signal<readonly PreparedClip[]>;
}

export const ratingStage = signal<RatingStage>('prepare');
export const preparedItems = signal<readonly PreparedItem[]>([]);
/** What raters see of each clip. */
export const ratedAs = signal<'clay' | 'photo'>('clay');
/** As typed; null = the next number. */
export const raterName = signal<string | null>(null);
export const raterKind = signal<RaterKind>('lay');
export const ratingSeed = signal(1);
/** Items shown a second time, so that a rater can be held against themselves. */
export const ratingRepeats = signal(0);
/** The sheet of the rater at work. */
export const ratings = signal<Ratings | null>(null);
/** Number of the trial in view, from 1. */
export const trialNumber = signal(1);
/** Sheets that are finished, of this sitting and from files. */
export const finishedRatings = signal<readonly Ratings[]>([]);

let made = 0;

/** A new item, with a clip that was not treated and one that was. */
export function addItem(): PreparedItem {
  made += 1;
  const item: PreparedItem = {
    id: `item-${made}`,
    title: signal(voice.peek().say('rate.case.name', { n: made })),
    source: signal<SourceTag>('unknown'),
    clips: signal([newClip(made, 1, false), newClip(made, 2, true)]),
  };
  preparedItems.value = [...preparedItems.peek(), item];
  return item;
}

/** Makes an item of the two sides that are being compared; the one before counts as untreated until its preparer says otherwise. */
export function rateCompared(): void {
  const { clips } = addItem();
  for (const [i, { place }] of clips.peek().entries()) {
    const source = sourceOf(sides[sideNames[i]]);
    if (source !== null) place.value = { status: 'read', source: copyOf(source) };
  }
  ratingStage.value = 'prepare';
}

function newClip(item: number, clip: number, treated: boolean | null): PreparedClip {
  return {
    id: `clip-${item}-${clip}`,
    place: signal<SourceState>({ status: 'empty' }),
    treated: signal(treated),
  };
}

/** Forgets an item. */
export function removeItem(item: PreparedItem): void {
  for (const { place } of item.clips.peek()) clear(place);
  preparedItems.value = preparedItems.peek().filter((one) => one !== item);
}

/** Items of which at least one clip was measured with a rest. */
export function ratableItems(): readonly RatingItem[] {
  return preparedItems.value.flatMap((item): RatingItem[] => {
    const clips = item.clips.value.filter(({ place }) => sourceOf(place) !== null);
    if (clips.length === 0 || replaysOf(item) === null) return [];
    return [
      {
        id: item.id,
        title: item.title.value,
        source: item.source.value,
        clips: clips.map(({ id, treated }) => ({ id, treated: treated.value })),
      },
    ];
  });
}

/** What was read into a place; null until then. */
export function sourceOf(place: Signal<SourceState>): Source | null {
  const state = place.value;
  return state.status === 'read' ? state.source : null;
}

/** One clip as it is replayed to a rater. */
export interface RatedReplay {
  readonly side: ReplaySide;
  readonly source: Source;
  readonly teethEdgeY: number | null;
}

/** The replays of an item by clip; null when a clip has no rest. Two clips stand away from the middle of their rests. */
export function replaysOf({ clips }: PreparedItem): ReadonlyMap<string, RatedReplay> | null {
  const read = clips.value.flatMap(({ id, place }) => {
    const source = sourceOf(place);
    return source === null ? [] : [{ id, source }];
  });
  const [a, b] = read;
  if (a === undefined) return null;
  if (b === undefined) {
    const side = replayAlone(a.source.measures);
    return side === null ? null : new Map([[a.id, { side, source: a.source, teethEdgeY: null }]]);
  }
  const found = replayPair(a.source.measures, b.source.measures);
  if (found === null) return null;
  const { before, after, teethEdgeY } = evenPair(found);
  return new Map([
    [a.id, { side: before, source: a.source, teethEdgeY }],
    [b.id, { side: after, source: b.source, teethEdgeY }],
  ]);
}

/** Draws order and sides for the rater at work and shows the first trial. */
export function startRating(): void {
  const items = ratableItems();
  const session = planRating(items, ratingSeed.peek(), Math.min(ratingRepeats.peek(), items.length));
  ratings.value = startRatings(session, raterNamed(), raterKind.peek());
  trialNumber.value = 1;
  ratingStage.value = 'trial';
}

/** The trial in view as a rater may see it; null while there is none. */
export function trialInView(): ReturnType<typeof blindTrial> | null {
  return ratings.value === null ? null : blindTrial(ratings.value.session, trialNumber.value);
}

/** The replay of a clip of any item. */
export function replayOfClip(id: string): RatedReplay | null {
  const item = preparedItems.peek().find(({ clips }) => clips.peek().some((clip) => clip.id === id));
  return item === undefined ? null : (replaysOf(item)?.get(id) ?? null);
}

/** Keeps an answer and goes on; after the last one the key is opened. */
export function keepAnswer(answer: RatingAnswer): void {
  const sheet = ratings.peek();
  if (sheet === null) return;
  const answered = answerTrial(sheet, answer);
  ratings.value = answered;
  if (answer.trial < answered.session.trials.length) {
    trialNumber.value = answer.trial + 1;
    return;
  }
  finishedRatings.value = [...finishedRatings.peek().filter((one) => !isSame(one, answered)), answered];
  ratingStage.value = 'reveal';
}

/** Whether two sheets are of one rater. */
export function isSame(a: Ratings, b: Ratings): boolean {
  return a.rater === b.rater && a.kind === b.kind;
}

/** What the rater at work goes by: what was typed, or the next number. */
export function raterNamed(): string {
  return raterName.value ?? voice.value.say('rate.rater.name', { n: finishedRatings.value.length + 1 });
}

/** Another rater, the same clips in another order. */
export function nextRater(): void {
  ratingSeed.value += 1;
  raterName.value = null;
  ratingStage.value = 'prepare';
}
