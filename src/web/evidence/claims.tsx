import { signal } from '@preact/signals';
import { type Claim, claims } from '#advise';
import { voice } from '../state/language.ts';
import { BasisOnClick } from './basis.tsx';

const all: readonly (Claim & { readonly id: (typeof claims)[number]['id'] })[] = claims;
const topics: readonly Claim['topic'][] = [...new Set(all.map(({ topic }) => topic))];
const shown = signal<Claim['topic'] | null>(null);

/** Everything that is said, by topic. */
export function Claims() {
  const { say } = voice.value;
  const kept = all.filter(({ topic }) => shown.value === null || topic === shown.value);
  return (
    <section aria-labelledby="evidence-claims">
      <h2 id="evidence-claims" class="panel-claim">
        {say('evidence.claims')}
      </h2>
      <label class="evidence-topic">
        <span>{say('evidence.topic')}</span>
        <select
          class="teach-select"
          value={shown.value ?? ''}
          onChange={(event) => {
            shown.value = topics.find((topic) => topic === event.currentTarget.value) ?? null;
          }}
        >
          <option value="">{say('evidence.topic.all')}</option>
          {topics.map((topic) => (
            <option key={topic} value={topic}>
              {say(`evidence.topic.${topic}`)}
            </option>
          ))}
        </select>
        <output class="label label--quiet">{say('evidence.count', { n: kept.length })}</output>
      </label>
      <ul class="evidence-claims">
        {kept.map((claim) => (
          <li key={claim.id} class="card">
            <p class="label label--quiet">{say(`evidence.topic.${claim.topic}`)}</p>
            <p>{say(`claim.${claim.id}`)}</p>
            <BasisOnClick basis={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}
