import { useRef, useState } from 'preact/hooks';
import { type Ratings, type RevealedTrial, ratingsCsv, revealRatings, summariseRatings } from '#compare';
import { saveFile } from '../odds/save-file.ts';
import { finishedRatings, isSame, nextRater, ratings } from '../state/compared/rating.ts';
import { Refusal } from '../state/compared/refusal.ts';
import { voice } from '../state/language.ts';
import { Agreement } from './agreement.tsx';
import { paidBy, remarkInWords } from './rating-words.ts';
import { readRatings } from './read-ratings.ts';

/** The key opened: what each clip was, what was said of it, and how well raters agree. */
export function Reveal() {
  const { say } = voice.value;
  const all = finishedRatings.value;
  const mine = ratings.value ?? all[all.length - 1];
  const summaries = summariseRatings(all);
  const told = summaries.find(({ kind }) => kind === mine?.kind)?.toldApart;
  return (
    <div class="rating-reveal">
      <h1 class="claim">
        {told === undefined || told.correct === null
          ? say('rate.told.none')
          : say('rate.told', { right: Math.round(told.correct.value * told.decided), decided: told.decided })}
      </h1>
      {told !== undefined && told.undecided > 0 && (
        <p class="lead">{say('rate.told.undecided', { n: told.undecided })}</p>
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
  const { say } = voice.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys
    <section class="table-scroll" aria-label={say('rate.key.caption', { rater: sheet.rater })} tabIndex={0}>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('rate.key.trial')}</th>
            <th>{say('rate.key.case')}</th>
            <th>{say('rate.case.paid')}</th>
            <th>{say('rate.key.mouth')}</th>
            <th>{say('rate.key.truth')}</th>
            <th class="number">{say('rate.key.natural')}</th>
            <th class="number">{say('rate.key.treated')}</th>
            <th>{say('rate.key.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {revealRatings(sheet).flatMap((trial) =>
            trial.clips.map((clip, side) => <KeyRow key={`${trial.trial}${clip.clip}`} trial={trial} side={side} />),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** One mouth of one trial; what both share is told with the first. */
function KeyRow({ trial, side }: { trial: RevealedTrial; side: number }) {
  const { say } = voice.value;
  const { trial: n, title, source, repeat, clips, comments } = trial;
  const clip = clips[side];
  const truth = clip.treatedInTruth === null ? 'unknown' : clip.treatedInTruth ? 'yes' : 'no';
  const shared =
    side === 0 ? [repeat ? say('rate.key.again', { n }) : n, title, say(`rate.paid.${paidBy[source]}`)] : [];
  const said = comments.filter((comment) => comment.side === side).map(remarkInWords);
  return (
    <tr>
      <td>{shared[0]}</td>
      <td>{shared[1]}</td>
      <td>{shared[2]}</td>
      <td>{'AB'[side]}</td>
      <td>{say(`rate.key.truth.${truth}`)}</td>
      <td class="number">{clip.naturalness}</td>
      <td class="number">{clip.treated}</td>
      <td>{said.join('; ')}</td>
    </tr>
  );
}

/** Saving, reading other raters' sheets, and going on. */
function Files({ all }: { all: readonly Ratings[] }) {
  const { say } = voice.value;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ readonly file: string; readonly why: Refusal } | null>(null);
  const add = async (file: File) => {
    const found = await readRatings(file);
    setProblem(found instanceof Refusal ? { file: file.name, why: found } : null);
    if (found instanceof Refusal) return;
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
          {say('rate.saveJson')}
        </button>
        <button type="button" class="button" onClick={() => saveFile('ratings.csv', ratingsCsv(all), 'text/csv')}>
          {say('rate.saveCsv')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {say('rate.addFile')}
        </button>
        <button type="button" class="button button--primary" onClick={nextRater}>
          {say('rate.nextRater')}
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
          {say('rate.file.problem', { file: problem.file, why: problem.why.words })}
        </p>
      )}
      <p class="source">{say('rate.source')}</p>
    </>
  );
}
