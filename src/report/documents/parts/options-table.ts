import { type OptionId, optionIds } from '#advise';
import type { Forecast } from '#forecast';
import { unbroken } from '../../words/numbers.ts';
import type { Block } from '../model/document.ts';
import type { Facts } from './facts.ts';
import { optionName } from './facts.ts';
import { oddsWithRange } from './odds.ts';

const kindOf: Readonly<Record<OptionId, 'nothing' | 'toxin' | 'filler' | 'surgery'>> = {
  nothing: 'nothing',
  'lip-flip': 'toxin',
  'gummy-smile': 'toxin',
  'perioral-lines': 'toxin',
  filler: 'filler',
  'flip-and-filler': 'filler',
  'lip-lift': 'surgery',
};

/** Every choice in the same row shape, doing nothing first; what was not forecast says so. */
export function optionsTable(facts: Facts): readonly Block[] {
  const { voice } = facts;
  const head = (['choice', 'redLip', 'lift', 'straw', 'lasts'] as const).map((name) =>
    voice.say(`document.options.${name}`),
  );
  const rows = optionIds.map((option) => [
    optionName(facts, option),
    ...numbersOf(facts, option),
    voice.say(`document.options.lasts.${kindOf[option]}`),
  ]);
  return [
    { kind: 'heading', text: voice.say('document.options.heading') },
    { kind: 'table', head, rows, numeric: [1, 2, 3], caption: voice.say('document.options.heading') },
    { kind: 'paragraph', tone: 'quiet', text: voice.say('document.options.nothingNote') },
  ];
}

function numbersOf(facts: Facts, option: OptionId): readonly string[] {
  const { voice } = facts;
  if (option === 'nothing') return [voice.number(0), voice.odds(0), voice.odds(0)];
  const forecast = forecastOf(facts, option);
  const missing = voice.say('document.notComputed');
  if (forecast === null) return [missing, missing, missing];
  const change = forecast.outcomes['rest']?.['upperVermilionHeight']?.change['2'];
  const odds = (name: string): string => {
    const event = forecast.events[name];
    return event === undefined ? missing : oddsWithRange(voice, event);
  };
  const lip =
    change === undefined
      ? missing
      : voice.say('document.oddsWithRange', {
          odds: voice.change(change.p50),
          range: unbroken(voice.range(change.p05, change.p95)),
        });
  return [lip, odds('visibleLift'), odds('strawFails')];
}

/** The forecast of a choice; the plan's own stands for the choice it belongs to. */
export function forecastOf({ inputs, option: planned }: Facts, option: OptionId): Forecast | null {
  return (option === planned ? inputs.forecast : null) ?? inputs.others[option] ?? null;
}
