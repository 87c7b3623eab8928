import { signal } from '@preact/signals';
import type { Answers } from '#advise';

const schema = 'philtrum/answers@1';

/** What the person has answered on this page, besides the calendar; kept in this tab only. */
export const givenAnswers = signal<Answers>({ schema });

/** Sets an answer, or leaves it open again. */
export function answer<Name extends keyof Answers>(name: Name, value: Answers[Name] | undefined): void {
  const { [name]: _, ...others } = givenAnswers.peek();
  givenAnswers.value = value === undefined ? { ...others, schema } : { ...others, schema, [name]: value };
}
