import { eventRules, type Forecast } from '#forecast';
import { type OptionId, optionIds } from '../option.ts';
import { exactly, type Known, numberKnown } from './situation.ts';

/** The part of a forecast that advice reads. */
export type ForecastRead = Pick<Forecast, 'events' | 'outcomes'>;

/** Forecasts of the plans that stand for options; see `planOfOption`. */
export type ForecastsRead = Readonly<Partial<Record<OptionId, ForecastRead>>>;

type Entry = readonly [path: string, known: Known];

/** Week that changes are read at, the one in which effects were measured most. */
const changeWeek = '2';
const changesRead = [
  ['rest', 'incisorShow'],
  ['rest', 'upperVermilionHeight'],
  ['rest', 'philtrumLength'],
  ['gummySmile', 'gingivalShow'],
  ['smile', 'incisorShow'],
] as const;

/**
 * What forecasts say, by path: `forecast.<option>.event.<name>` and `forecast.<option>.change.<expression>.<measure>`.
 * Doing nothing needs no forecast: a change is measured from the untreated mouth.
 */
export function readForecasts(forecasts: ForecastsRead): readonly Entry[] {
  return optionIds.flatMap((option) => {
    if (option === 'nothing') return ofNothing();
    const forecast = forecasts[option];
    return forecast === undefined ? [] : [...odds(option, forecast), ...changes(option, forecast)];
  });
}

function ofNothing(): readonly Entry[] {
  const events = eventRules.map(
    ({ name, when }): Entry => [`forecast.nothing.event.${name}`, exactly(when === 'never' ? 1 : 0, '1')],
  );
  const still = changesRead.map(
    ([expression, measure]): Entry => [`forecast.nothing.change.${expression}.${measure}`, exactly(0, 'mm')],
  );
  return [...events, ...still];
}

function odds(option: OptionId, { events }: ForecastRead): readonly Entry[] {
  return Object.entries(events).map(([name, { probability, lo95, hi95 }]) => [
    `forecast.${option}.event.${name}`,
    numberKnown(probability, [lo95, hi95], '1'),
  ]);
}

/** Nine in ten of the simulated people lie between the ends. */
function changes(option: OptionId, { outcomes }: ForecastRead): readonly Entry[] {
  return changesRead.flatMap(([expression, measure]) => {
    const outcome = outcomes[expression]?.[measure];
    const week = outcome?.change[changeWeek];
    if (outcome === undefined || week === undefined) return [];
    const path = `forecast.${option}.change.${expression}.${measure}`;
    return [[path, numberKnown(week.p50, [week.p05, week.p95], outcome.unit)] as const];
  });
}
