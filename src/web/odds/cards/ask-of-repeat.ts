import { eventRules, type Replay } from '#forecast';
import { formatNumber, formatOf100 } from '#units';
import { askOfRule, nameOutcome, type Question } from '../why/question.ts';

type Among = Replay['amongPeople']['events'][string];

/** Asks how often an event is had when treatments are repeated. */
export function askOfRepeat(name: string, among: Among, { amongPeople }: Replay): Question {
  const [low, high] = [Math.floor(100 * among.lo95), Math.ceil(100 * among.hi95)];
  const share =
    among.chanceShare === null
      ? ''
      : ` Chance makes ${Math.round(100 * among.chanceShare)} of 100 parts of the differences, the person the rest.`;
  const rule = askOfRule(name);
  return {
    ...rule,
    title: `${among.label}, again and again`,
    value: `${formatOf100(among.share)} treatments of ${amongPeople.people} people, ${amongPeople.times} each; between ${low} and ${high}.${share}`,
    range:
      'The range holds how few people were repeated on. What the quick model may be wrong by, and limits that nobody knows well, widen the odds further up and are not counted again here.',
    how: `Each person keeps their own response and their own limit, and the hands stay the same; needle, drift and spread are drawn anew. ${rule.how}`,
  };
}

/** Asks about one of the repeated treatments. */
export function askOfTreatment(number: number, { treatments, week }: Replay): Question {
  const one = treatments[number - 1]!;
  const kept = treatments.flatMap(({ smileKept }) => (smileKept === null ? [] : [smileKept]));
  const had = eventRules.filter(({ name }) => one.events.includes(name)).map(({ label }) => label.toLowerCase());
  return {
    title: `Treatment ${number} of ${treatments.length}`,
    value: `the lip still moves ${formatNumber(one.smileKept ?? Number.NaN, 2)} of what it does now in a smile, week ${week}. At any week: ${had.length === 0 ? 'nothing of what is counted here' : had.join('; ')}.`,
    range: `The ${treatments.length} treatments of this one person lie between ${formatNumber(Math.min(...kept), 2)} and ${formatNumber(Math.max(...kept), 2)} of now: that is chance alone.`,
    how: 'The path of the upper lip’s lower edge from rest into a smile, treated over untreated. The person and the hands stay; needle, drift and spread are drawn anew.',
    limits: [],
    sources: [],
    outcome: nameOutcome('smile', 'marginExcursion'),
    event: null,
  };
}
