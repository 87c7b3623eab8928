import { useEffect, useState } from 'preact/hooks';
import { inputMeaning, type VarianceShare } from '#forecast';
import type { MessageKey } from '#messages';
import { ShareBar } from '../../charts/share-bar.tsx';
import { driversOf } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { handsOf, hundredths } from '../hands.ts';
import type { Question } from './asked.ts';

type Found = { readonly state: 'asked' } | { readonly state: 'told'; readonly share: VarianceShare | null };

/** Whose hands a number's differences are in, and which inputs: counted when it is asked for. */
export function Drivers({ outcome }: { outcome: NonNullable<Question['outcome']> }) {
  const { expression, measure, name } = outcome;
  const { say } = voice.value;
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
      <h3 class="why-title">{say('why.drives')}</h3>
      {found.state === 'asked' && <p class="label label--quiet">{say('why.drives.counting')}</p>}
      {found.state === 'told' && found.share === null && <p class="label label--quiet">{say('why.drives.none')}</p>}
      {found.state === 'told' && found.share !== null && <Told share={found.share} name={name} />}
    </section>
  );
}

function Told({ share, name }: { share: VarianceShare; name: string }) {
  const parts = hundredths(share);
  const { say } = voice.value;
  return (
    <>
      <p class="label label--quiet">{say('why.drives.told.method', { name, week: share.week })}</p>
      <ShareBar shares={handsOf(voice.value, parts)} />
      <table class="numbers-table">
        <caption class="visually-hidden">{say('why.drives.caption')}</caption>
        <thead>
          <tr>
            <th>{say('why.drives.input')}</th>
            <th>{say('why.drives.whose')}</th>
            <th class="number">{say('why.drives.alone')}</th>
            <th class="number">{say('why.drives.together')}</th>
          </tr>
        </thead>
        <tbody>
          {share.byInput
            .filter(({ total }) => total >= 0.02)
            .slice(0, 8)
            .map(({ name: input, first, total }) => (
              <tr key={input}>
                <td>{say(`method.input.${input.split('.')[0]}` as MessageKey)}</td>
                <td>{say(`why.drives.${inputMeaning(input).controls}`)}</td>
                <td class="number">{Math.round(100 * Math.max(0, first))}</td>
                <td class="number">{Math.round(100 * Math.max(0, total))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p class="source">{say('why.drives.source')}</p>
    </>
  );
}
