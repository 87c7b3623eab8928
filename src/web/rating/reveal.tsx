import { useRef, useState } from 'preact/hooks';
import { type Ratings, ratingsCsv, remarkInWords, revealRatings, summariseRatings } from '#compare';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { saveFile } from '../odds/save-file.ts';
import { finishedRatings, isSame, nextRater, ratings } from '../state/compared/rating.ts';
import { Agreement } from './agreement.tsx';
import { tagNames } from './prepare.tsx';
import { readRatings } from './read-ratings.ts';

/** The key opened: what each clip was, what was said of it, and how well raters agree. */
export function Reveal() {
  const all = finishedRatings.value;
  const mine = ratings.value ?? all[all.length - 1];
  const summaries = summariseRatings(all);
  const told = summaries.find(({ kind }) => kind === mine?.kind)?.toldApart;
  return (
    <div class="rating-reveal">
      <h1 class="claim">
        {told === undefined || told.correct === null
          ? 'No mouth was called treated or untreated for sure.'
          : `The treated mouth was told ${Math.round(told.correct.value * told.decided)} of ${told.decided} times; guessing gives half.`}
      </h1>
      {told !== undefined && told.undecided > 0 && (
        <p class="lead">{told.undecided} more could not be told apart: the rater said so, or scored both alike.</p>
      )}
      {mine !== undefined && <Key sheet={mine} />}
      {summaries.map((summary) => (
        <Agreement key={summary.kind} summary={summary} />
      ))}
      <Files all={all} />
    </div>
  );
}

function Key({ sheet }: { sheet: Ratings }) {
  return (
    <div class="table-scroll">
      <table class="numbers-table">
        <caption class="visually-hidden">What was shown to {sheet.rater}</caption>
        <thead>
          <tr>
            <th>Trial</th>
            <th>Case</th>
            <th>Who paid</th>
            <th>Mouth</th>
            <th>Treated in truth</th>
            <th class="number">Natural, of 7</th>
            <th class="number">Treated? of 5</th>
            <th>Remarks</th>
          </tr>
        </thead>
        <tbody>
          {revealRatings(sheet).flatMap(({ trial, title, source, repeat, clips, comments }) =>
            clips.map((clip, side) => (
              <tr key={`${trial}${clip.clip}`}>
                <td>{side === 0 ? `${trial}${repeat ? ', again' : ''}` : ''}</td>
                <td>{side === 0 ? title : ''}</td>
                <td>{side === 0 ? tagNames[source] : ''}</td>
                <td>{'AB'[side]}</td>
                <td>{clip.treatedInTruth === null ? 'not known' : clip.treatedInTruth ? 'yes' : 'no'}</td>
                <td class="number">{clip.naturalness}</td>
                <td class="number">{clip.treated}</td>
                <td>
                  {comments
                    .filter((comment) => comment.side === side)
                    .map((comment) => remarkInWords(comment, (one) => expressionNames[one]))
                    .join('; ')}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Saving, reading other raters' sheets, and going on. */
function Files({ all }: { all: readonly Ratings[] }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (file: File) => {
    const found = await readRatings(file);
    setProblem(typeof found === 'string' ? `${file.name}: ${found}` : null);
    if (typeof found === 'string') return;
    const others = finishedRatings.peek().filter((one) => !found.some((read) => isSame(one, read)));
    finishedRatings.value = [...others, ...found];
  };
  return (
    <>
      <p class="save-buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveFile('ratings.json', `${JSON.stringify(all, null, 2)}\n`, 'application/json')}
        >
          Save ratings as JSON
        </button>
        <button type="button" class="button" onClick={() => saveFile('ratings.csv', ratingsCsv(all), 'text/csv')}>
          Save ratings as CSV
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          Add another rater’s file
        </button>
        <button type="button" class="button button--primary" onClick={nextRater}>
          Next rater, same clips
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept="application/json,.json"
          data-what="ratings"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void add(file);
          }}
        />
      </p>
      {problem !== null && (
        <p class="refusal" role="alert">
          {problem}
        </p>
      )}
      <p class="source">
        Ratings hold no picture. Agreement counts clips that all raters of a kind saw. Nothing was uploaded.
      </p>
    </>
  );
}
