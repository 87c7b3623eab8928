import type { Forecast } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { eventName, planLabel, sureOf100 } from '#report';

const shown = [
  ['rest', 'philtrumLength'],
  ['rest', 'upperVermilionHeight'],
  ['rest', 'upperProtrusion'],
  ['smile', 'marginExcursion'],
  ['pucker', 'mouthWidth'],
  ['straw', 'sealForceN'],
  ['browRest', 'browHeightMedial'],
  ['browRest', 'browHeightMid'],
  ['browRest', 'browHeightLateral'],
  ['frown', 'glabellaStrainHorizontal'],
] as const;

/** A forecast in sentences and one table of odds. */
export function forecastText(forecast: Forecast, voice: Voice): string {
  const { say } = voice;
  const events = Object.entries(forecast.events).map(([name, odds]) => {
    const range = voice.range(Math.floor(odds.lo95 * 100), Math.ceil(odds.hi95 * 100), '', 0);
    return `  ${eventName(voice, name).padEnd(42)}${sureOf100(voice, odds).padStart(28)}  (${range})`;
  });
  const changes = shown.flatMap(([expression, measure]) => {
    const outcome = forecast.outcomes[expression]?.[measure];
    const week2 = outcome?.change['2'];
    if (outcome === undefined || week2 === undefined) return [];
    const [middle, lo, hi] = [week2.p50, week2.p05, week2.p95].map((value) => voice.number(value, 2));
    const label = say(`cli.change.${expression}.${measure}` as MessageKey);
    return [
      `  ${label.padEnd(42)}${say('cli.forecast.change', { middle: middle.padStart(8), unit: outcome.unit, lo, hi })}`,
    ];
  });
  const { heldOutP95Mm, worstMm } = forecast.surrogate;
  return [
    say('cli.forecast.title', {
      plan: planLabel(voice, forecast.label),
      draws: voice.number(forecast.draws, 0),
      seed: forecast.seed,
    }),
    say('cli.forecast.changes'),
    ...changes,
    say('cli.forecast.events'),
    ...events,
    say('cli.forecast.error', {
      most: voice.number(heldOutP95Mm ?? Number.NaN, 2),
      worst: voice.number(worstMm ?? Number.NaN, 2),
    }),
    say('cli.forecast.assumed', { count: forecast.assumedParameters.count }),
  ].join('\n');
}
