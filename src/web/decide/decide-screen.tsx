import './decide.css';
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { optionIds, type Reason } from '#advise';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { advice, answers } from '../state/decide/advice.ts';
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
import { AnswersForm } from './answers-form.tsx';
import { claimKey, leadText, toldWords } from './decide-words.ts';
import { OptionCard } from './option-card.tsx';
import { redLipReach } from './option-rows.tsx';
import { PapersCard } from './papers-card.tsx';
import { reasonText } from './reason-words.ts';
import { Reasoning } from './reasoning.tsx';

/** Step 5: every choice side by side, doing nothing first and as large, with reasons from the person's own answers. */
export function DecideScreen() {
  useEffect(ensureForecast, []);
  const { say } = voice.value;
  const forecasts = optionForecasts.value;
  const given = advice.value;
  const reach = redLipReach(forecasts.values());
  return (
    <div class="decide-screen">
      <header class="decide-head">
        <h1 class="claim">{say(claimKey(given))}</h1>
        <p class="lead">{leadText(given)}</p>
      </header>
      <Told />
      <Pointers reasons={given?.pointers ?? []} />
      <ForecastStatus />
      <OptionsStatus />
      <Choices>
        {optionIds.map((option) => (
          <OptionCard
            key={option}
            option={option}
            forecast={forecasts.get(option) ?? null}
            advice={given?.options.find((one) => one.option === option) ?? null}
            reach={reach}
          />
        ))}
      </Choices>
      <div class="decide-foot">
        <button type="button" class="button" onClick={() => (openPanel.value = 'reasoning')}>
          {say('decide.steps.title')}
        </button>
        <p class="source">{say('decide.band')}</p>
      </div>
      <PapersCard />
      <Panels />
    </div>
  );
}

const openPanel = signal<'none' | 'answers' | 'reasoning'>('none');

function Panels() {
  const { say } = voice.value;
  const close = () => {
    openPanel.value = 'none';
  };
  if (openPanel.value === 'answers')
    return (
      <Sheet title={say('decide.answers.title')} side onClose={close}>
        <AnswersForm />
        <button type="button" class="button button--primary" onClick={close}>
          {say('decide.answers.done')}
        </button>
      </Sheet>
    );
  if (openPanel.value === 'reasoning' && advice.value !== null)
    return (
      <Sheet title={say('decide.steps.title')} side onClose={close}>
        <Reasoning options={advice.value.options} />
      </Sheet>
    );
  return null;
}

/** What was answered, in pills, and the way to change it. */
function Told() {
  const { say } = voice.value;
  const told = toldWords(answers.value);
  return (
    <p class="decide-told">
      {told.length > 0 && <span class="label label--quiet">{say('decide.answers.told')}</span>}
      {told.map((words) => (
        <span class="decide-pill" key={words}>
          {words}
        </span>
      ))}
      <button
        type="button"
        class={told.length === 0 ? 'button button--primary' : 'link'}
        onClick={() => (openPanel.value = 'answers')}
      >
        {say(told.length === 0 ? 'decide.answers.give' : 'decide.answers.change')}
      </button>
    </p>
  );
}

/** Pointers to help that answers raised; they come before any choice and name no illness. */
function Pointers({ reasons }: { reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section class="caution-card">
      <h2 class="panel-claim">{voice.value.say('decide.pointers')}</h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.rule}>{reasonText(reason)}</li>
        ))}
      </ul>
    </section>
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
