import type { Forecast } from '#forecast';
import { formatNumber, formatOf100 } from '#units';

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
export function forecastText(forecast: Forecast): string {
  const events = Object.values(forecast.events).map(({ label, probability, lo95, hi95 }) => {
    const range = `${Math.floor(lo95 * 100)} to ${Math.ceil(hi95 * 100)}`;
    return `  ${label.padEnd(42)}${formatOf100(probability).padStart(24)}  (${range})`;
  });
  const changes = shown.flatMap(([expression, measure]) => {
    const outcome = forecast.outcomes[expression]?.[measure];
    const week2 = outcome?.change['2'];
    if (outcome === undefined || week2 === undefined) return [];
    const numbers = [week2.p50, week2.p05, week2.p95].map((value) => formatNumber(value, 2));
    return [
      `  ${`${expression}, ${measure}`.padEnd(42)}${numbers[0].padStart(8)} ${outcome.unit}, 90 of 100 from ${numbers[1]} to ${numbers[2]}`,
    ];
  });
  const { heldOutP95Mm, worstMm } = forecast.surrogate;
  return [
    `${forecast.label}: ${forecast.draws} simulated treatments of a face like this, seed ${forecast.seed}. A model, not a promise.`,
    'Change at week 2, in the middle:',
    ...changes,
    'Of 100 treatments, at any week:',
    ...events,
    `Surrogate error on mouths it had not seen: ${formatNumber(heldOutP95Mm ?? Number.NaN, 2)} mm in 95 of 100, ${formatNumber(worstMm ?? Number.NaN, 2)} mm at worst.`,
    `${forecast.assumedParameters.count} numbers are assumed. Every use around the mouth and for lifting a brow is off-label.`,
  ].join('\n');
}
