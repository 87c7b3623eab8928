import { voice } from '../state/language.ts';
import type { Lesson } from './lessons/lesson.ts';
import { teachingTable } from './model/teaching.data.ts';

const letters = ['a', 'b', 'c'] as const;

interface GuessProps {
  readonly lesson: Lesson;
  readonly guess: string | null;
  readonly onGuess: (letter: string) => void;
}

/** A question before the answer; nothing is scored or kept. */
export function Guess({ lesson, guess, onGuess }: GuessProps) {
  const { say } = voice.value;
  const values = lesson.values?.(teachingTable, voice.value) ?? {};
  return (
    <fieldset class="card teach-guess">
      <legend class="visually-hidden">{say(`teach.${lesson.id}.guess`)}</legend>
      <p class="teach-guess-question">{say(`teach.${lesson.id}.guess`)}</p>
      <p class="label label--quiet">{say('teach.guessFirst')}</p>
      {letters.map((letter) => (
        <button
          type="button"
          key={letter}
          class="teach-answer"
          aria-pressed={guess === letter}
          onClick={() => onGuess(letter)}
        >
          <span>{say(`teach.${lesson.id}.${letter}`)}</span>
          {guess === letter && <span class="label">{say('teach.yourGuess')}</span>}
          {guess !== null && guess !== letter && letter === lesson.right && (
            <span class="label">{say('teach.modelSays')}</span>
          )}
        </button>
      ))}
      <div aria-live="polite">
        {guess !== null && (
          <p class="teach-reveal">
            <strong>{say(guess === lesson.right ? 'teach.asModel' : 'teach.notAsModel')}</strong>{' '}
            {say(`teach.${lesson.id}.reveal`, values)}
          </p>
        )}
      </div>
    </fieldset>
  );
}
