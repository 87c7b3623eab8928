import { voice } from '../state/language.ts';

/** Where nobody's treatment had a forecast of what is asked. @param name what is asked after */
export function NoForecast({ name }: { name: string }) {
  const { say } = voice.value;
  return (
    <section class="card outcomes-forecast" aria-label={say('outcomes.forecast')}>
      <h2 class="panel-claim">{say('outcomes.noForecast', { name })}</h2>
      <p class="label">{say('outcomes.noForecast.why')}</p>
    </section>
  );
}
