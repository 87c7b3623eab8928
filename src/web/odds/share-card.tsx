import { signal } from '@preact/signals';
import type { Forecast, VarianceShare } from '#forecast';
import { forecastExpressions } from '#measure';
import { ShareBar } from '../charts/share-bar.tsx';
import { hands, hundredths } from './hands.ts';
import { nameOutcome, type Question } from './why/question.ts';
import { Why } from './why/why.tsx';

const choices: Readonly<Record<string, string>> = {
  upperLipLength: 'Lip at rest',
  marginExcursion: 'Smile',
  sealForceN: 'Straw',
};

const picked = signal(0);

/** Who decides the differences between results. */
export function ShareCard({ forecast }: { forecast: Forecast }) {
  const shares = forecast.varianceShares;
  const share = shares[Math.min(picked.value, shares.length - 1)];
  if (share === undefined) return null;
  const parts = hundredths(share);
  return (
    <section class="card odds-card" aria-label="Who decides">
      <h2 class="panel-claim">{shareTitle(parts)}</h2>
      <p class="label label--quiet">
        What makes results differ from person to person and from time to time, in hundredths.
      </p>
      <fieldset class="choice share-choice" aria-label="Outcome">
        {shares.map((one, i) => (
          <button type="button" key={one.measure} aria-pressed={share === one} onClick={() => (picked.value = i)}>
            {choices[one.measure] ?? one.measure}
          </button>
        ))}
      </fieldset>
      <ShareBar
        shares={hands.map((hand, i) => ({ ...hand, hundredths: parts[i] }))}
        writeValue={({ name, hundredths: of }) => (
          <Why question={() => askOfShare(share, parts)} label={`${name}: ${of} of 100`}>
            {of}
          </Why>
        )}
      />
      <p class="source">{`Shapley shares of the variance at week ${share.week}, over every sampled input.`}</p>
    </section>
  );
}

function askOfShare(share: VarianceShare, [operator, nobody, unknown]: readonly number[]): Question {
  const expression = forecastExpressions.find((one) => one === share.expression) ?? 'rest';
  const outcome = nameOutcome(expression, share.measure);
  return {
    title: 'Who decides',
    value: `Of 100 parts of what makes ${outcome.name} differ, ${operator} are up to the injector, ${nobody} up to nobody, ${unknown} not known about you.`,
    range:
      'Shares are counted from 512 samples a group; another seed moves them by a few hundredths. They share out what the priors allow, so a prior that is too wide takes too much.',
    how: 'Every input is drawn anew while the others stay, and the variance that goes with it is split evenly between inputs that act together (Shapley effects from Sobol’ indices, Owen 2014).',
    limits: [],
    sources: [],
    outcome,
    event: null,
  };
}

function shareTitle([operator, nobody, unknown]: readonly [number, number, number]): string {
  if (unknown >= 50) return 'Most of it is not known about you yet';
  if (operator >= 50) return 'More than half is up to the injector';
  if (nobody >= 55) return 'More than half is up to nobody';
  if (nobody >= 45) return 'About half is up to nobody';
  if (nobody >= 38) return 'Nearly half is up to nobody';
  return `${nobody} of 100 parts are up to nobody`;
}
