import { signal } from '@preact/signals';
import type { Forecast, VarianceShare } from '#forecast';
import { formatNumber } from '#units';
import { ShareBar } from '../charts/share-bar.tsx';
import { isProfessional } from '../state/view.ts';

const outcomeNames: Readonly<Record<string, string>> = {
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
            {outcomeNames[one.measure] ?? one.measure}
          </button>
        ))}
      </fieldset>
      <ShareBar
        shares={[
          {
            name: 'The injector decides',
            means: 'place, depth, dose given, technique',
            hundredths: parts[0],
            tone: 'teal',
          },
          {
            name: 'Nobody decides',
            means: 'where the drug drifts, how strongly nerves answer this time',
            hundredths: parts[1],
            tone: 'ink',
          },
          {
            name: 'Not known about you yet',
            means: 'muscle bulk, resting tone, stiffness; more pictures may narrow it',
            hundredths: parts[2],
            tone: 'sand',
          },
        ]}
      />
      {isProfessional.value && <Inputs share={share} />}
      <p class="source">{`Shapley shares of the variance at week ${share.week}, over every sampled input.`}</p>
    </section>
  );
}

function Inputs({ share }: { share: VarianceShare }) {
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Input</th>
          <th class="number">first order</th>
          <th class="number">total</th>
        </tr>
      </thead>
      <tbody>
        {share.byInput.slice(0, 8).map(({ name, first, total }) => (
          <tr key={name}>
            <td>{name}</td>
            <td class="number">{formatNumber(Math.max(0, first), 2)}</td>
            <td class="number">{formatNumber(Math.max(0, total), 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whole hundredths that add up to 100. */
function hundredths({ operatorControls, nobodyControls }: VarianceShare): [number, number, number] {
  const operator = Math.round(100 * Math.max(0, operatorControls));
  const nobody = Math.round(100 * Math.max(0, nobodyControls));
  return [operator, nobody, Math.max(0, 100 - operator - nobody)];
}

function shareTitle([operator, nobody, unknown]: readonly [number, number, number]): string {
  if (unknown >= 50) return 'Most of it is not known about you yet';
  if (operator >= 50) return 'More than half is up to the injector';
  if (nobody >= 55) return 'More than half is up to nobody';
  if (nobody >= 45) return 'About half is up to nobody';
  if (nobody >= 38) return 'Nearly half is up to nobody';
  return `${nobody} of 100 parts are up to nobody`;
}
