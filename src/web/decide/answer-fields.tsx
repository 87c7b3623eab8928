import { useState } from 'preact/hooks';
import type { Question } from '#advise';
import { language, voice } from '../state/language.ts';

interface NumberAnswerProps {
  readonly question: Extract<Question, { readonly kind: 'number' }>;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A number that may stay empty; out of range it is kept in the field, named, and not used. */
export function NumberAnswer({ question: { id, min, max, unit }, value, onChange }: NumberAnswerProps) {
  const { say } = voice.value;
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const typed = Number(text.replace(',', '.'));
  const wrong = text.trim() !== '' && !(typed >= min && typed <= max);
  const take = (next: string) => {
    setText(next);
    const number = Number(next.replace(',', '.'));
    onChange(next.trim() === '' || !(number >= min && number <= max) ? undefined : number);
  };
  return (
    <div class="answers-choice">
      <input
        type="text"
        inputMode="decimal"
        class={wrong ? 'answers-number field-error' : 'answers-number'}
        aria-invalid={wrong}
        aria-describedby={`${id}-range`}
        aria-label={say(`question.${id}` as Parameters<typeof say>[0])}
        value={text}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <span id={`${id}-range`} class="label label--quiet" role={wrong ? 'alert' : undefined}>
        {say(wrong ? 'decide.answers.outOfRange' : 'decide.answers.range', {
          min,
          max,
          unit: say(`decide.unit.${unitName(unit)}`),
        })}
      </span>
    </div>
  );
}

function unitName(unit: string): 'year' | 'week' | 'mm' {
  return unit === 'year' || unit === 'week' ? unit : 'mm';
}

/** A country by its two letters; named once it is known. */
export function CountryField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { say } = voice.value;
  const [text, setText] = useState(value ?? '');
  const take = (next: string) => {
    const letters = next.toUpperCase();
    setText(letters);
    onChange(/^[A-Z]{2}$/.test(letters) ? letters : undefined);
  };
  const named = value === undefined ? '' : new Intl.DisplayNames(language.value, { type: 'region' }).of(value);
  return (
    <div class="answers-choice">
      <input
        type="text"
        class="answers-number"
        maxLength={2}
        aria-label={say('question.region' as Parameters<typeof say>[0])}
        value={text}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <span class="label label--quiet">{named === '' ? say('decide.answers.letters') : named}</span>
    </div>
  );
}
