import { useEffect, useState } from 'preact/hooks';
import { inputMeaning, type VarianceShare } from '#forecast';
import { ShareBar } from '../../charts/share-bar.tsx';
import { driversOf } from '../../state/answers.ts';
import { hands, hundredths } from '../hands.ts';
import type { Question } from './question.ts';

type Found = { readonly state: 'asked' } | { readonly state: 'told'; readonly share: VarianceShare | null };

/** Whose hands a number's differences are in, and which inputs: counted when it is asked for. */
export function Drivers({ outcome }: { outcome: NonNullable<Question['outcome']> }) {
  const { expression, measure, name } = outcome;
  const [found, setFound] = useState<Found>({ state: 'asked' });
  useEffect(() => {
    let current = true;
    setFound({ state: 'asked' });
    driversOf(expression, measure)
      .then((share) => current && setFound({ state: 'told', share }))
      .catch(() => current && setFound({ state: 'told', share: null }));
    return () => {
      current = false;
    };
  }, [expression, measure]);
  return (
    <section aria-live="polite">
      <h3 class="why-title">What drives it</h3>
      {found.state === 'asked' && <p class="label label--quiet">Counting which inputs matter. A few seconds.</p>}
      {found.state === 'told' && found.share === null && (
        <p class="label label--quiet">Nothing differs here: no input changes it.</p>
      )}
      {found.state === 'told' && found.share !== null && <Told share={found.share} name={name} />}
    </section>
  );
}

function Told({ share, name }: { share: VarianceShare; name: string }) {
  const parts = hundredths(share);
  return (
    <>
      <p class="label label--quiet">{`What makes ${name} differ between treatments, in hundredths, week ${share.week}.`}</p>
      <ShareBar shares={hands.map((hand, i) => ({ ...hand, hundredths: parts[i] }))} />
      <table class="numbers-table">
        <caption class="visually-hidden">Inputs that matter most</caption>
        <thead>
          <tr>
            <th>Input</th>
            <th>in whose hands</th>
            <th class="number">alone</th>
            <th class="number">with others</th>
          </tr>
        </thead>
        <tbody>
          {share.byInput
            .filter(({ total }) => total >= 0.02)
            .slice(0, 8)
            .map(({ name: input, first, total }) => (
              <tr key={input}>
                <td>{capital(inputMeaning(input).means)}</td>
                <td>{handNames[inputMeaning(input).controls]}</td>
                <td class="number">{Math.round(100 * Math.max(0, first))}</td>
                <td class="number">{Math.round(100 * Math.max(0, total))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="source">
        Bar: Shapley shares of the variance. Table: Sobol’ indices in hundredths, alone (first order) and with all that
        it acts on together (total); 192 samples each, so a few hundredths are noise.
      </p>
    </>
  );
}

const handNames = { operator: 'the injector', nobody: 'nobody', unknownAboutPatient: 'unknown about you' } as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
