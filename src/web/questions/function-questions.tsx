import './questions.css';
import { useId } from 'preact/hooks';
import type { FunctionQuestion } from '#registry';
import { voice } from '../state/language.ts';
import { type Answers, type QuestionGroup, questionCount, questionGroups } from './asked.ts';

interface QuestionsProps {
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** Our own short questions after a treatment, each with four steps and “I cannot say”. */
export function FunctionQuestions(given: QuestionsProps) {
  const { say } = voice.value;
  return (
    <div class="questions">
      {questionGroups.map((group) => (
        <Group key={group.name} group={group} {...given} />
      ))}
      <p class="source" role="status">
        {say('visit.answered', { given: Object.keys(given.answers).length, asked: questionCount })}
      </p>
    </div>
  );
}

function Group({ group: { name, questions }, answers, onAnswers }: QuestionsProps & { group: QuestionGroup }) {
  const { say } = voice.value;
  return (
    <section class="questions-group">
      <h3 class="label">{say(`visit.group.${name}`)}</h3>
      {questions.map(([question, steps]) => (
        <Question
          key={question}
          question={question}
          steps={[0, 1, 2, 3].map((step) => say(`visit.${steps}.${step as 0 | 1 | 2 | 3}`))}
          answer={answers[question]}
          onAnswer={(answer) => onAnswers({ ...answers, [question]: answer })}
        />
      ))}
    </section>
  );
}

interface QuestionProps {
  readonly question: FunctionQuestion;
  /** words of the answers 0 to 3 */
  readonly steps: readonly string[];
  readonly answer: number | null | undefined;
  readonly onAnswer: (answer: number | null) => void;
}

function Question({ question, steps, answer, onAnswer }: QuestionProps) {
  const { say } = voice.value;
  const name = useId();
  const options = [...steps.map((words, step) => [step, words] as const), [null, say('visit.cannotSay')] as const];
  return (
    <fieldset class="question" data-path={`answers.${question}`}>
      <legend>{say(`visit.ask.${question}`)}</legend>
      {options.map(([value, words]) => (
        <label key={words}>
          <input type="radio" name={name} checked={answer === value} onChange={() => onAnswer(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
