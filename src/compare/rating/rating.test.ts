import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingsCsv } from './export.ts';
import { answerTrial, type ClipScore, type RaterKind, type Ratings, revealRatings, startRatings } from './ratings.ts';
import { blindTrial, planRating, type RatingItem } from './session.ts';
import { summariseRatings } from './summarise.ts';

const pair = (k: number): RatingItem => ({
  id: `pair${k}`,
  title: `Lip flip, week 2, "case ${k}"`,
  source: k % 2 === 0 ? 'paid' : 'own case',
  clips: [
    { id: `before${k}`, treated: false },
    { id: `after${k}`, treated: true },
  ],
});
const items = Array.from({ length: 8 }, (_, k) => pair(k));

function rate(rater: string, kind: RaterKind, score: (clip: string) => ClipScore, seed = 1, repeats = 0): Ratings {
  const session = planRating(items, seed, repeats);
  return session.trials.reduce(
    (sheet, { number, shown }) => answerTrial(sheet, { trial: number, scores: shown.map(score), comments: [] }),
    startRatings(session, rater, kind),
  );
}
const knows = (clip: string): ClipScore =>
  clip.startsWith('after') ? { naturalness: 3, treated: 5 } : { naturalness: 6, treated: 1 };

describe('a blinded session', () => {
  test('shows every item once, repeats after them, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 8 }), (seed, repeats) => {
        const { trials } = planRating(items, seed, repeats);
        expect(trials).toEqual(planRating(items, seed, repeats).trials);
        expect(new Set(trials.slice(0, 8).map(({ item }) => item)).size).toBe(8);
        expect(trials.slice(8).every(({ repeat }) => repeat)).toBe(true);
        for (const trial of trials)
          expect(trial.shown.toSorted()).toEqual([`after${trial.item.slice(4)}`, `before${trial.item.slice(4)}`]);
      }),
    );
  });

  test('puts the treated clip on each side about as often, whatever the order of the trials', () => {
    const left = Array.from({ length: 400 }, (_, seed) => planRating(items, seed).trials)
      .flat()
      .filter(({ shown }) => shown[0].startsWith('after')).length;
    expect(left / 3200).toBeGreaterThan(0.46);
    expect(left / 3200).toBeLessThan(0.54);
  });

  test('a trial tells nothing but letters and what to play, without sound', () => {
    const trial = blindTrial(planRating(items, 3), 2);
    expect(Object.keys(trial)).toEqual(['number', 'of', 'shown', 'muted']);
    expect(trial.shown.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(trial.muted).toBe(true);
  });

  test('names what is wrong with the items', () => {
    expect(() => planRating([], 1)).toThrow(/items is empty/);
    expect(() => planRating([{ ...pair(1), clips: [] }], 1)).toThrow(/items\[0\].clips has 0/);
    expect(() => planRating([pair(1), { ...pair(1), id: 'other' }], 1)).toThrow(/clip before1 occurs twice/);
    expect(() => planRating(items, 1, 9)).toThrow(/repeats is 9; .* 0 to 8/);
    expect(() => blindTrial(planRating(items, 1), 9)).toThrow(/trial is 9; .* 1 to 8/);
  });
});

describe('answers', () => {
  const sheet = startRatings(planRating(items, 1), 'r1', 'lay');
  const fine = { naturalness: 4, treated: 3 };

  test('are held to their scales', () => {
    const answer = (scores: ClipScore[]) => () => answerTrial(sheet, { trial: 1, scores, comments: [] });
    expect(answer([fine])).toThrow(/scores has 1 entries; trial 1 shows 2/);
    expect(answer([fine, { naturalness: 8, treated: 3 }])).toThrow(/scores\[1\].naturalness is 8; .* 1 to 7/);
    expect(answer([{ naturalness: 4, treated: 2.5 }, fine])).toThrow(/scores\[0\].treated is 2.5/);
    const comment = { side: 2, atSeconds: 1, text: 'left corner' };
    expect(() => answerTrial(sheet, { trial: 1, scores: [fine, fine], comments: [comment] })).toThrow(/side is 2/);
  });

  test('can be changed until the key is opened, which needs them all', () => {
    const once = answerTrial(sheet, { trial: 1, scores: [fine, fine], comments: [] });
    const again = answerTrial(once, { trial: 1, scores: [fine, { ...fine, treated: 4 }], comments: [] });
    expect(again.answers).toHaveLength(1);
    expect(again.answers[0].scores[1].treated).toBe(4);
    expect(() => revealRatings(again)).toThrow(/Trial 2 of 8 has no answer/);
    expect(revealRatings(rate('r1', 'lay', knows))[0].title).toMatch(/^Lip flip/);
  });
});

describe('scoring', () => {
  test('a rater who knows is always right, one who always says the right-hand side is right half the time', () => {
    const [knowing] = summariseRatings([rate('a', 'expert', knows)]);
    expect(knowing.toldApart).toMatchObject({ decided: 8, undecided: 0, correct: { value: 1, hi95: 1 } });
    expect(knowing.toldApart.correct!.lo95).toBeCloseTo(0.025 ** (1 / 8), 6);
    expect(knowing.naturalness.treated!.value).toBe(3);
    const right = Array.from({ length: 60 }, (_, seed) => {
      const session = planRating(items, seed);
      return session.trials.reduce(
        (sheet, { number }) =>
          answerTrial(sheet, {
            trial: number,
            scores: [
              { naturalness: 4, treated: 1 },
              { naturalness: 4, treated: 5 },
            ],
            comments: [],
          }),
        startRatings(session, `r${seed}`, 'lay'),
      );
    });
    const [guessing] = summariseRatings(right);
    expect(guessing.toldApart.correct!.lo95).toBeLessThan(0.5);
    expect(guessing.toldApart.correct!.hi95).toBeGreaterThan(0.5);
  });

  test('kinds are scored apart; equal raters agree fully, "cannot tell" decides nothing', () => {
    const shrug = () => ({ naturalness: 4, treated: 3 });
    const summaries = summariseRatings([
      rate('p', 'patient', shrug),
      rate('x', 'expert', knows, 1, 4),
      rate('y', 'expert', knows, 2, 4),
    ]);
    expect(summaries.map(({ kind, raters }) => [kind, raters])).toEqual([
      ['patient', 1],
      ['expert', 2],
    ]);
    expect(summaries[0].toldApart).toEqual({ correct: null, decided: 0, undecided: 8 });
    expect(summaries[0].intraclass).toBeNull();
    expect(summaries[1].intraclass!.agreementSingle.value).toBe(1);
    expect(summaries[1].kappa.quadratic!.value).toBe(1);
    expect(summaries[1].withinRater!.value).toBe(1);
    expect(summaries[1].naturalnessBySource.paid!.value).toBe(4.5);
    expect(summaries[1].naturalnessBySource.unknown).toBeNull();
  });

  test('a rater who occurs twice is named', () => {
    expect(() => summariseRatings([rate('a', 'lay', knows), rate('a', 'lay', knows, 2)])).toThrow(
      /Rater a occurs twice/,
    );
  });

  test('the table has one line per clip and showing, quotes doubled', () => {
    const sheet = rate('a', 'lay', knows);
    const [first] = sheet.answers;
    const remarked = answerTrial(sheet, {
      ...first,
      comments: [{ side: 1, expression: 'smile', atSeconds: 1.25, text: 'stiff, "odd"' }],
    });
    const lines = ratingsCsv([remarked]).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 16);
    expect(lines[1]).toContain('"Lip flip, week 2, ""case');
    expect(lines[2]).toContain('"smile, 1.3 s: stiff, ""odd"""');
  });
});
