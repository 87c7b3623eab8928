import { voice } from '../state/language.ts';
import { columnWords } from './column-words.ts';
import type { ExtractPreview } from './extracts-state.ts';

type Foreseen = NonNullable<ExtractPreview['extract']>;

/** How coarsely each trait of a person is told, so that nobody stands out. */
export function CoarseCard({ extract }: { extract: Foreseen }) {
  const { say } = voice.value;
  const sessions = extract.coarse.find(({ trait }) => trait === 'sessions');
  return (
    <section class="card" aria-label={say('extracts.coarse')}>
      <h2 class="panel-claim">{say('extracts.coarse')}</h2>
      <table class="numbers-table extracts-coarse">
        <thead>
          <tr>
            <th scope="col">{say('extracts.coarse.trait')}</th>
            <th scope="col">{say('extracts.coarse.told')}</th>
          </tr>
        </thead>
        <tbody>
          {extract.coarse.map((one) => (
            <tr key={one.trait}>
              <th scope="row">{columnWords(one.trait)}</th>
              <td>
                <HowTold of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions !== undefined && sessions.step === sessions.last && (
        <p class="label">{say('extracts.coarse.sessions')}</p>
      )}
    </section>
  );
}

function HowTold({ of: { step, last } }: { of: Foreseen['coarse'][number] }) {
  const how = step === 0 ? 'asIs' : step === last ? 'untold' : 'coarser';
  return <>{voice.value.say('extracts.coarse.how', { how, step, last })}</>;
}
