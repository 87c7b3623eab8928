import { disagreements } from '#advise';
import { voice } from '../state/language.ts';
import { BasisOnClick } from './basis.tsx';

/** Where sources disagree: both sides beside each other, as wide and as tall. */
export function Disagreements() {
  const { say } = voice.value;
  return (
    <section aria-labelledby="evidence-disagree">
      <h2 id="evidence-disagree" class="panel-claim">
        {say('evidence.disagree')}
      </h2>
      <p>{say('evidence.disagree.lead')}</p>
      {disagreements.map(({ id, sides }) => (
        <article key={id} class="card evidence-disagreement">
          <h3>{say(`disagreement.${id}.question`)}</h3>
          <div class="evidence-sides">
            {sides.map((side) => (
              <div key={side.id}>
                <p>{say(`disagreement.${id}.${side.id}`)}</p>
                <BasisOnClick basis={side} />
              </div>
            ))}
          </div>
          <p class="label">
            <strong>{say('evidence.settle')}:</strong> {say(`disagreement.${id}.settle`)}
          </p>
        </article>
      ))}
    </section>
  );
}
