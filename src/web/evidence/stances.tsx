import { stances } from '#advise';
import { voice } from '../state/language.ts';
import { BasisOnClick } from './basis.tsx';

/** What surgeons, nurses, patients, sellers and studies say, each with its source. */
export function Stances() {
  const { say } = voice.value;
  return (
    <section aria-labelledby="evidence-stances">
      <h2 id="evidence-stances" class="panel-claim">
        {say('evidence.stances')}
      </h2>
      <p>{say('evidence.stances.lead')}</p>
      <ul class="evidence-stances">
        {stances.map((stance) => (
          <li key={stance.speaker} class="card">
            <p>
              <strong>{say(`speaker.${stance.speaker}`)}</strong>: {say(`speaker.says.${stance.says}`)}
            </p>
            <p>{say(`stance.${stance.speaker}`)}</p>
            <BasisOnClick basis={stance} />
          </li>
        ))}
      </ul>
    </section>
  );
}
