import { eventRules, type Replay } from '#forecast';
import { voice } from '../../state/language.ts';
import { eventName, eventWithin, rangeOf } from '../event-words.ts';
import type { Question } from '../why/asked.ts';
import { askOfRule, nameOutcome } from '../why/question.ts';

type Among = Replay['amongPeople']['events'][string];

/** Asks how often an event is had when treatments are repeated. */
export function askOfRepeat(name: string, among: Among, { amongPeople }: Replay): Question {
  const { say, odds } = voice.peek();
  const { people, times } = amongPeople;
  const value = say('again.ask.value', { odds: odds(among.share), people, times, ...rangeOf(among) });
  const { chanceShare } = among;
  const chance = chanceShare === null ? [] : [say('again.ask.chance', { chance: Math.round(100 * chanceShare) })];
  const rule = askOfRule(name);
  return {
    ...rule,
    title: say('again.ask', { event: eventName(voice.peek(), name) }),
    value: [value, ...chance].join(' '),
    range: say('again.ask.method.range'),
    how: say('again.ask.method', { rule: rule.how }),
  };
}

/** Asks about one of the repeated treatments. */
export function askOfTreatment(number: number, { treatments, week }: Replay): Question {
  const { say, number: print } = voice.peek();
  const one = treatments[number - 1]!;
  const times = treatments.length;
  const kept = treatments.flatMap(({ smileKept }) => (smileKept === null ? [] : [smileKept]));
  const had = eventRules.filter(({ name }) => one.events.includes(name)).map(({ name }) => name);
  const events = had.map((name) => eventWithin(voice.peek(), name)).join('; ') || say('again.one.nothing');
  return {
    title: say('again.one', { number, times }),
    value: say('again.one.value', { moves: print(one.smileKept ?? Number.NaN, 2), week, events }),
    range: say('again.one.range', { times, low: print(Math.min(...kept), 2), high: print(Math.max(...kept), 2) }),
    how: say('again.one.method'),
    limits: [],
    sources: [],
    outcome: nameOutcome('smile', 'marginExcursion'),
    event: null,
  };
}
