import { signal } from '@preact/signals';
import type { Forecast, VarianceShare } from '#forecast';
import { forecastExpressions } from '#measure';
import type { MessageKey } from '#messages';
import { ShareBar } from '../charts/share-bar.tsx';
import { voice } from '../state/language.ts';
import { handsOf, hundredths } from './hands.ts';
import type { Question } from './why/asked.ts';
import { nameOutcome } from './why/question.ts';
import { Why } from './why/why.tsx';

const picked = signal(0);

/** Who decides the differences between results. */
export function ShareCard({ forecast }: { forecast: Forecast }) {
  const shares = forecast.varianceShares;
  const share = shares[Math.min(picked.value, shares.length - 1)];
  if (share === undefined) return null;
  const parts = hundredths(share);
  const { say } = voice.value;
  return (
    <section class="card odds-card" aria-label={say('card.share')}>
      <h2 class="panel-claim">{shareTitle(parts)}</h2>
      <p class="label label--quiet">{say('card.share.lead')}</p>
      <fieldset class="choice share-choice" aria-label={say('card.share.outcome')}>
        {shares.map((one, i) => (
          <button type="button" key={one.measure} aria-pressed={share === one} onClick={() => (picked.value = i)}>
            {say(`card.share.outcome.${one.measure}` as MessageKey)}
          </button>
        ))}
      </fieldset>
      <ShareBar
        shares={handsOf(voice.value, parts)}
        writeValue={({ name: hand, hundredths: count }) => (
          <Why question={() => askOfShare(share, parts)} label={say('card.share.name', { hand, count })}>
            {count}
          </Why>
        )}
      />
      <p class="source">{say('card.share.source', { week: share.week })}</p>
    </section>
  );
}

function askOfShare(share: VarianceShare, [operator, nobody, unknown]: readonly [number, number, number]): Question {
  const { say } = voice.peek();
  const expression = forecastExpressions.find((one) => one === share.expression) ?? 'rest';
  const outcome = nameOutcome(expression, share.measure);
  return {
    title: say('card.share'),
    value: say('card.share.ask.method.value', { outcome: outcome.name, operator, nobody, unknown }),
    range: say('card.share.ask.method.range'),
    how: say('card.share.ask.method'),
    limits: [],
    sources: [],
    outcome,
    event: null,
  };
}

function shareTitle([operator, nobody, unknown]: readonly [number, number, number]): string {
  const { say } = voice.value;
  if (unknown >= 50) return say('card.share.unknown');
  if (operator >= 50) return say('card.share.injector');
  if (nobody >= 55) return say('card.share.nobodyMost');
  if (nobody >= 45) return say('card.share.nobodyHalf');
  if (nobody >= 38) return say('card.share.nobodyNearly');
  return say('card.share.nobody', { count: nobody });
}
