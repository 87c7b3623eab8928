import { signal } from '@preact/signals';
import { saveFile } from '../../odds/save-file.ts';
import { voice } from '../../state/language.ts';
import { Lips } from '../figures/lips.tsx';
import { teachingTable } from '../model/teaching.data.ts';
import { type Cause, causes, type QuizItem, quizItems } from './items.ts';

/** Guesses of this tab; forgotten with it unless somebody saves them. */
const guesses = signal<Readonly<Record<string, Cause>>>({});

/** Guess the effect: what was done to this mouth? Reasons after each guess, no score. */
export function QuizPage() {
  const { say } = voice.value;
  const made = Object.keys(guesses.value).length;
  return (
    <section class="teach-quiz">
      <h1 class="teach-title">{say('teach.quiz.title')}</h1>
      <p class="teach-serif">{say('teach.quiz.lead')}</p>
      <ol class="teach-slides">
        {quizItems.map((item, i) => (
          <li key={item.id} class="card">
            <Question item={item} number={i + 1} />
          </li>
        ))}
      </ol>
      <div class="teach-files">
        <button type="button" class="button" disabled={made === 0} onClick={saveGuesses}>
          {say('teach.quiz.save')}
        </button>
        <button type="button" class="button" disabled={made === 0} onClick={() => (guesses.value = {})}>
          {say('teach.quiz.again')}
        </button>
      </div>
      <p class="source">{say('teach.noSpread')}</p>
    </section>
  );
}

function Question({ item, number }: { item: QuizItem; number: number }) {
  const { say } = voice.value;
  const guess = guesses.value[item.id];
  const question = say('teach.quiz.question', { n: String(number), face: say(`teach.quiz.face.${item.id}`) });
  return (
    <fieldset class="teach-question">
      <legend>{question}</legend>
      <Lips
        outline={item.outline(teachingTable)}
        before={item.before(teachingTable)}
        label={say('teach.alt.lips')}
        frame={{ aside: 38, up: 19, down: 22 }}
      />
      <div>
        {causes.map((cause) => (
          <button
            type="button"
            key={cause}
            class="teach-answer"
            aria-pressed={guess === cause}
            onClick={() => (guesses.value = { ...guesses.peek(), [item.id]: cause })}
          >
            <span>{say(`teach.quiz.cause.${cause}`)}</span>
            {guess !== undefined && cause === item.cause && <span class="label">{say('teach.quiz.done')}</span>}
          </button>
        ))}
        <div aria-live="polite">
          {guess !== undefined && (
            <p class="teach-reveal">
              <strong>{say(guess === item.cause ? 'teach.asModel' : 'teach.notAsModel')}</strong>{' '}
              {say(`teach.quiz.reason.${item.id}`)}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  );
}

function saveGuesses(): void {
  const answers = quizItems.map(({ id, cause }) => ({ picture: id, guess: guesses.peek()[id] ?? null, done: cause }));
  const text = JSON.stringify({ schema: 'philtrum/quiz@1', answers }, null, 2);
  saveFile('quiz.philtrum.json', `${text}\n`, 'application/json');
}
