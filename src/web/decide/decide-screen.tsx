import './decide.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { optionIds } from '#advise';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import {
  optionForecasts,
  optionsFailed,
  optionsProgress,
  optionsStage,
  stopOptions,
  trainOptions,
} from '../state/decide/options.ts';
import { ensureForecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { OptionCard } from './option-card.tsx';
import { redLipReach } from './option-rows.tsx';

/** Step 5: every choice side by side, doing nothing first and as large, with reasons from the person's own answers. */
export function DecideScreen() {
  useEffect(ensureForecast, []);
  const { say } = voice.value;
  const forecasts = optionForecasts.value;
  const reach = redLipReach(forecasts.values());
  return (
    <div class="decide-screen">
      <header class="decide-head">
        <h1 class="claim">{say('decide.claim.waiting')}</h1>
      </header>
      <ForecastStatus />
      <OptionsStatus />
      <Choices>
        {optionIds.map((option) => (
          <OptionCard
            key={option}
            option={option}
            forecast={forecasts.get(option) ?? null}
            advice={null}
            reach={reach}
          />
        ))}
      </Choices>
      <p class="source">{say('decide.band')}</p>
    </div>
  );
}

/** Gel and surgery are learnt beside the plan in hand; how far that is, and how to stop it. */
function OptionsStatus() {
  const { say } = voice.value;
  const stage = optionsStage.value;
  if (optionsFailed.value !== null)
    return (
      <p class="refusal label" role="alert">
        {optionsFailed.value}
      </p>
    );
  if (stage === 'training')
    return (
      <p class="label label--quiet" role="status">
        {say('decide.training', { percent: Math.round(100 * optionsProgress.value) })}{' '}
        <button type="button" class="link" onClick={() => void stopOptions()}>
          {say('decide.stop')}
        </button>
      </p>
    );
  if (stage === 'stopped')
    return (
      <p class="label label--quiet" role="status">
        {say('decide.stopped')}{' '}
        <button type="button" class="link" onClick={() => void trainOptions()}>
          {say('decide.countInFull')}
        </button>
      </p>
    );
  return null;
}

/** The cards: a grid on a desk, a row to swipe with a peek of the next on a phone, with buttons for whoever does not swipe. */
function Choices({ children }: { children: preact.ComponentChildren }) {
  const { say } = voice.value;
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const cardAt = (index: number) => list.current?.children[index];
  const move = (by: number) => {
    const next = Math.min(optionIds.length - 1, Math.max(0, at + by));
    cardAt(next)?.scrollIntoView({ behavior: 'smooth', block: 'nearest', inline: 'start' });
  };
  const follow = () => {
    const here = list.current;
    if (here === null) return;
    const width = here.scrollWidth / optionIds.length;
    setAt(Math.round(Math.abs(here.scrollLeft) / width));
  };
  return (
    <section class="decide-choices">
      <ul class="decide-cards" ref={list} onScroll={follow}>
        {children}
      </ul>
      <div class="decide-turn narrow-only">
        <button type="button" class="button" disabled={at === 0} onClick={() => move(-1)}>
          {say('decide.previous')}
        </button>
        <span class="label label--quiet" aria-live="polite">{`${at + 1} / ${optionIds.length}`}</span>
        <button type="button" class="button" disabled={at === optionIds.length - 1} onClick={() => move(1)}>
          {say('decide.next')}
        </button>
      </div>
    </section>
  );
}
