import { useEffect, useMemo, useState } from 'preact/hooks';
import { type RatingComment, ratingScales } from '#compare';
import type { Expression } from '#measure';
import { replayedTake } from '#replay';
import { keepAnswer, type RatedReplay, replayOfClip, trialInView } from '../state/compared/rating.ts';
import { replayAt, replayed, replayRuns, replaySpan, runReplay } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';
import { remarkInWords } from './rating-words.ts';
import { Scale } from './scale.tsx';
import { TrialPlayer } from './trial-player.tsx';

/** A judgement that is being made. */
interface Draft {
  readonly naturalness: number | null;
  readonly treated: number | null;
}
const blank: Draft = { naturalness: null, treated: null };

/** One trial: one clip or two, silent, and two questions about each. */
export function TrialView() {
  const trial = trialInView();
  const number = trial?.number ?? 0;
  const shown = useMemo(() => (trial?.shown ?? []).flatMap(({ letter, clip }) => withReplay(letter, clip)), [number]);
  const expressions = sharedExpressions(shown.map(({ replay }) => replay));
  useEffect(() => {
    window.scrollTo({ top: 0 });
    if (!expressions.includes(replayed.peek())) replayed.value = expressions.find((one) => one !== 'rest') ?? 'rest';
  }, [number]);
  useEffect(() => {
    replaySpan.value = spanOf(shown.map(({ replay }) => replay));
    replayAt.value = 0;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    replayRuns.value = !still && replaySpan.value[1] > replaySpan.value[0];
  }, [number, replayed.value]);
  useEffect(() => (replayRuns.value ? runReplay() : undefined), [replayRuns.value]);
  if (trial === null) return null;
  return (
    <div class="rating-trial">
      <h1 class="claim">{voice.value.say('rate.trial', { n: trial.number, of: trial.of })}</h1>
      <TrialPlayer shown={shown} expressions={expressions} />
      <Answers key={number} trial={trial} />
    </div>
  );
}

/** The questions about each mouth; blank again for each trial. */
function Answers({ trial }: { trial: NonNullable<ReturnType<typeof trialInView>> }) {
  const { say } = voice.value;
  const [drafts, setDrafts] = useState<readonly Draft[]>(trial.shown.map(() => blank));
  const [comments, setComments] = useState<readonly RatingComment[]>([]);
  const scores = drafts.flatMap(({ naturalness, treated }) =>
    naturalness === null || treated === null ? [] : [{ naturalness, treated }],
  );
  const missing = scores.length < trial.shown.length;
  const change = (side: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((draft, i) => (i === side ? { ...draft, ...part } : draft)));
  return (
    <>
      <div class={trial.shown.length === 2 ? 'rating-answers rating-answers--two' : 'rating-answers'}>
        {trial.shown.map(({ letter }, side) => (
          <section class="card" key={letter} aria-label={say('rate.mouth', { letter })}>
            <Questions letter={letter} draft={drafts[side]} onChange={(part) => change(side, part)} />
            <CommentForm
              side={side}
              comments={comments.filter((comment) => comment.side === side)}
              onAdd={(comment) => setComments([...comments, comment])}
            />
          </section>
        ))}
      </div>
      <p class="rating-start">
        <button
          type="button"
          class="button button--primary"
          disabled={missing}
          onClick={() => keepAnswer({ trial: trial.number, scores, comments })}
        >
          {say(trial.number < trial.of ? 'rate.next' : 'rate.finish')}
        </button>
        {missing && <span class="label label--quiet">{say('rate.answerBoth')}</span>}
      </p>
    </>
  );
}

interface QuestionsProps {
  readonly letter: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Questions({ letter, draft, onChange }: QuestionsProps) {
  const { say } = voice.value;
  return (
    <>
      <Scale
        question={say('rate.natural', { letter })}
        group={`natural-${letter}`}
        steps={ratingScales.naturalness}
        ends={[say('rate.natural.low'), say('rate.natural.high')]}
        value={draft.naturalness}
        onChoose={(naturalness) => onChange({ naturalness })}
      />
      <Scale
        question={say('rate.wasTreated', { letter })}
        group={`treated-${letter}`}
        steps={ratingScales.treated}
        ends={[say('rate.wasTreated.low'), say('rate.wasTreated.high')]}
        middle={say('rate.wasTreated.middle')}
        value={draft.treated}
        onChoose={(treated) => onChange({ treated })}
      />
    </>
  );
}

interface CommentFormProps {
  readonly side: number;
  readonly comments: readonly RatingComment[];
  readonly onAdd: (comment: RatingComment) => void;
}

/** A remark tied to the moment that is in view. */
function CommentForm({ side, comments, onAdd }: CommentFormProps) {
  const { say, number } = voice.value;
  const [text, setText] = useState('');
  return (
    <form
      class="rating-comment"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd({ side, ...momentInView(), text: text.trim() });
        setText('');
      }}
    >
      <label class="field">
        <span class="label">{say('rate.remark')}</span>
        <input
          type="text"
          value={text}
          onFocus={() => (replayRuns.value = false)}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {replayed.value === 'rest'
          ? say('rate.remark.add')
          : say('rate.remark.addAt', { at: number(Math.max(0, replayAt.value)) })}
      </button>
      {comments.map((comment) => (
        <p class="source" key={`${comment.expression}${comment.atSeconds}${comment.text}`}>
          {remarkInWords(comment)}
        </p>
      ))}
    </form>
  );
}

function momentInView(): Pick<RatingComment, 'expression' | 'atSeconds'> {
  const expression = replayed.peek();
  return { expression, atSeconds: expression === 'rest' ? 0 : Math.max(0, replayAt.peek()) };
}

/** A clip of the trial as it is shown. */
export interface ShownClip {
  readonly letter: string;
  readonly replay: RatedReplay;
}

function withReplay(letter: string, clip: string): ShownClip[] {
  const replay = replayOfClip(clip);
  return replay === null ? [] : [{ letter, replay }];
}

function sharedExpressions(shown: readonly RatedReplay[]): readonly Expression[] {
  const [first, ...others] = shown;
  const shared = [...(first?.side.held.keys() ?? [])].filter((one) => others.every(({ side }) => side.held.has(one)));
  return shared.toSorted((a, b) => Number(b === 'rest') - Number(a === 'rest'));
}

/** The clock of the expression in view, with a margin before rest is left and after it is found again [s]. */
function spanOf(shown: readonly RatedReplay[]): readonly [number, number] {
  const takes = shown.flatMap(({ side }) => replayedTake(side, replayed.peek()) ?? []);
  if (takes.length === 0) return [0, 0];
  return [-0.4, Math.max(...takes.map(({ onsetSeconds, offsetSeconds }) => offsetSeconds - onsetSeconds)) + 0.4];
}
