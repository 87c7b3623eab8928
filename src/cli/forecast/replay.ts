import { problemOfReplay, type Replay, type ReplayWish } from '#forecast';
import type { Voice } from '#messages';
import { eventName, planLabel } from '#report';
import { readPlan } from '../input/read-plan.ts';
import type { ReplayOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/replay@1';

/**
 * `philtrum replay`: the same plan again and again on one person and on many, to see what chance alone does, and whether
 * what somebody has had was chance.
 * @returns the command's exit code
 */
export async function replayCommand(options: ReplayOptions): Promise<number> {
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  const { times, person, observed } = options;
  const wish: ReplayWish = observed === undefined ? { times, person } : { times, person, history: historyOf(observed) };
  const problem = problemOfReplay(wish);
  if (problem !== null) throw new WrongUsage(problem);
  return withTrainedForecaster({ ...options, growing: [named.plan] }, schema, async (forecaster) => {
    const result = forecaster.replay(named.plan, wish);
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    return writeResult({ ok: true, ...result.replay }, options, () => asText(result.replay, reader()));
  });
}

/** A history as it is typed, `strawFails=no,no,no,yes`. @throws WrongUsage when it cannot be read */
function historyOf(text: string): NonNullable<ReplayWish['history']> {
  const [event, list = ''] = text.split('=');
  const had = list.split(',').map((one) => {
    if (one === 'yes' || one === 'no') return one === 'yes';
    throw new WrongUsage(words('cli.replay.observed', { event, said: one }));
  });
  return { event, had };
}

function asText(replay: Replay, voice: Voice): string {
  const { say } = voice;
  const { times, person, treatments, events, week, amongPeople } = replay;
  const plan = planLabel(voice, replay.label);
  const [first] = treatments;
  const spread = Object.keys(first.change).map((name) => {
    const values = treatments.map(({ change }) => change[name]);
    const [lo, hi] = [Math.min(...values), Math.max(...values)].map((value) => voice.number(value, 2));
    return `  ${name.padEnd(42)}${say('cli.replay.spread', { lo, hi })}`;
  });
  const odds = Object.entries(amongPeople.events).map(([name, among]) => {
    const one = events[name] === undefined ? '' : voice.odds(events[name].share);
    const chance = among.chanceShare === null ? '' : voice.number(100 * among.chanceShare, 0);
    const counts = [one, voice.odds(among.share), voice.odds(among.inOneOfFour)];
    return `  ${eventName(voice, name).padEnd(42)}${counts.map((count) => count.padStart(28)).join('')}${chance.padStart(10)}`;
  });
  return [
    person === 0 ? say('cli.replay.middle', { plan, times }) : say('cli.replay.person', { plan, times, person }),
    say('cli.replay.change', { week: voice.number(week, 0) }),
    ...spread,
    say('cli.replay.events', { people: voice.number(amongPeople.people, 0), times: amongPeople.times }),
    ...odds,
    ...chanceInWords(replay.wasItChance, voice),
  ].join('\n');
}

function chanceInWords(answer: Replay['wasItChance'], voice: Voice): readonly string[] {
  if (answer === null) return [];
  const { event, had, before, again, again05, again95, chance } = answer;
  return [
    voice.say('cli.replay.chance', {
      event: eventName(voice, event),
      had: had.filter(Boolean).length,
      of: had.length,
      again: voice.odds(again),
      range: voice.range(Math.floor(100 * again05), Math.ceil(100 * again95), '', 0),
      before: voice.odds(before),
      chance: voice.number(100 * chance, 0),
    }),
  ];
}
