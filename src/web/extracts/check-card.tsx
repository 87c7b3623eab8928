import { voice } from '../state/language.ts';

/** What the check of the finished extract found, and what no check protects. */
export function CheckCard({ faults }: { faults: number }) {
  const { say } = voice.value;
  return (
    <section class="card" aria-label={say('extracts.check')}>
      <h2 class="panel-claim">{say('extracts.check')}</h2>
      {faults === 0 ? (
        <p>{say('extracts.check.passed')}</p>
      ) : (
        <p class="refusal">{say('extracts.check.failed', { faults })}</p>
      )}
      <h3 class="label">{say('extracts.limits')}</h3>
      <ul class="registry-plain label">
        <li>{say('extracts.limits.values')}</li>
        <li>{say('extracts.limits.twice')}</li>
        <li>{say('extracts.limits.law')}</li>
      </ul>
    </section>
  );
}
