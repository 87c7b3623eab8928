import { type Answers, type Question, questions } from '#advise';
import type { MessageKey } from '#messages';
import { Dates } from '../odds/cards/calendar-dates.tsx';
import { answer, givenAnswers } from '../state/decide/given-answers.ts';
import { voice } from '../state/language.ts';
import { CountryField, NumberAnswer } from './answer-fields.tsx';

const groups = ['goal', 'minding', 'myMouth', 'aboutMe', 'expectation', 'calendar', 'region'] as const;

/** Everything that may be asked, every answer optional; what is left open widens the result. */
export function AnswersForm() {
  const { say } = voice.value;
  return (
    <div class="answers">
      <p class="lead">{say('decide.answers.lead')}</p>
      {groups.map((group) => (
        <section key={group} class="answers-group">
          <h3 class="panel-claim">{say(`question.group.${group}`)}</h3>
          {group === 'calendar' ? <Dates /> : ofGroup(group).map((one) => <Asked key={one.id} question={one} />)}
        </section>
      ))}
    </div>
  );
}

function ofGroup(group: Question['group']): readonly Question[] {
  return (questions as readonly Question[]).filter((one) => one.group === group);
}

function Asked({ question }: { question: Question }) {
  return (
    <fieldset class="answers-question">
      <legend class="label">{voice.value.say(`question.${question.id}` as MessageKey)}</legend>
      <Field question={question} />
    </fieldset>
  );
}

function Field({ question }: { question: Question }) {
  const name = question.id as keyof Answers;
  const value = givenAnswers.value[name];
  const { say } = voice.value;
  const set = (next: unknown) => answer(name, next as Answers[typeof name]);
  const word = (choice: string) => say(`question.${question.id}.${choice}` as MessageKey);
  switch (question.kind) {
    case 'yes-no':
      return (
        <OneOf
          options={[true, false]}
          value={value}
          word={(yes) => say(yes ? 'decide.answers.yes' : 'decide.answers.no')}
          onChoose={set}
        />
      );
    case 'choice':
      return <OneOf options={question.choices} value={value} word={word} onChoose={set} />;
    case 'several':
      return <Some options={question.choices} value={value} word={word} ordered={false} onChoose={set} />;
    case 'ordered':
      return <Some options={question.choices} value={value} word={word} ordered onChoose={set} />;
    case 'number':
      return <NumberAnswer question={question} value={value as number | undefined} onChange={set} />;
    case 'country':
      return <CountryField value={value as string | undefined} onChange={set} />;
    default:
      return null;
  }
}

interface OneOfProps<Option> {
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly word: (option: Option) => string;
  readonly onChoose: (option: Option | undefined) => void;
}

/** One of a few, or none: pressing it again takes the answer back. */
function OneOf<Option extends string | boolean>({ options, value, word, onChoose }: OneOfProps<Option>) {
  const pills = options.map((option) => ({
    words: word(option),
    pressed: value === option,
    press: () => onChoose(value === option ? undefined : option),
  }));
  return <Pills pills={pills} />;
}

interface SomeProps {
  readonly options: readonly string[];
  readonly value: unknown;
  readonly word: (option: string) => string;
  /** whether the order in which they were chosen counts */
  readonly ordered: boolean;
  readonly onChoose: (chosen: readonly string[] | undefined) => void;
}

/** Any of a few; where order counts, each carries its place. */
function Some({ options, value, word, ordered, onChoose }: SomeProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (option: string) => {
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
    onChoose(next.length === 0 ? undefined : next);
  };
  const pills = options.map((option) => {
    const place = chosen.indexOf(option) + 1;
    const words = ordered && place > 0 ? `${place}. ${word(option)}` : word(option);
    return { words, pressed: place > 0, press: () => toggle(option) };
  });
  return <Pills pills={pills} />;
}

interface Pill {
  readonly words: string;
  readonly pressed: boolean;
  readonly press: () => void;
}

function Pills({ pills }: { pills: readonly Pill[] }) {
  const open = pills.every(({ pressed }) => !pressed);
  return (
    <div class="answers-choice">
      {pills.map(({ words, pressed, press }, i) => (
        <button type="button" class="pill" key={i} aria-pressed={pressed} onClick={press}>
          {words}
        </button>
      ))}
      {open && <span class="label label--quiet">{voice.value.say('decide.answers.open')}</span>}
    </div>
  );
}
