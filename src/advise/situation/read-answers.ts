import type { Answers } from '../answers/answers.ts';
import type { Question } from '../answers/question.ts';
import { questions } from '../answers/questions.data.ts';
import { firstQuietWeek } from '../answers/quiet-times.ts';
import { judging } from '../parameters.ts';
import { exactly, type Known, numberKnown } from './situation.ts';

type Entry = readonly [path: string, known: Known];

/** What answers say, by path: `answer.<question>`, each want and each thing minded as a path of its own. */
export function readAnswers(answers: Answers): readonly Entry[] {
  return (questions as readonly Question[]).flatMap((question): readonly Entry[] => {
    const value = answers[question.id as keyof Answers];
    if (value === undefined) return [];
    if (question.kind === 'number') return [[`answer.${question.id}`, exactly(value as number, question.unit)]];
    if (question.kind === 'several') return eachOf(question, value as readonly string[]);
    if (question.kind === 'ordered') return importances(question.choices, value as readonly string[]);
    if (question.kind === 'periods') return quietWeek(answers);
    return [[`answer.${question.id}`, { kind: 'word', value: value as string | boolean }]];
  });
}

function eachOf({ choices }: { readonly choices: readonly string[] }, chosen: readonly string[]): readonly Entry[] {
  const each = choices.map(
    (choice): Entry => [`wish.want.${choice}`, { kind: 'word', value: chosen.includes(choice) }],
  );
  return [...each, ['wish.anyChange', { kind: 'word', value: chosen.length > 0 }]];
}

/** What is listed counts by its place; what is left out of a list counts anything from nothing to as much as its last. */
function importances(choices: readonly string[], listed: readonly string[]): readonly Entry[] {
  const { firstImportance, importanceFall } = judging;
  const at = (place: number): number => firstImportance.value * importanceFall.value ** place;
  return choices.map((choice) => {
    const place = listed.indexOf(choice);
    const known = place < 0 ? numberKnown(null, [0, at(Math.max(0, listed.length - 1))], '1') : exactly(at(place), '1');
    return [`wish.mind.${choice}`, known];
  });
}

function quietWeek(answers: Answers): readonly Entry[] {
  const week = firstQuietWeek(answers);
  return week === null ? [] : [['wish.firstQuietWeek', exactly(week, 'week')]];
}
