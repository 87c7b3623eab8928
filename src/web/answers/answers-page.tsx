import { useEffect, useRef } from 'preact/hooks';
import { languages } from '#messages';
import { FunctionQuestions } from '../questions/function-questions.tsx';
import { language, voice } from '../state/language.ts';
import { speakHere } from './language.ts';
import { linkAnswers, linkState, linkWeek, openLink, sendAnswers } from './link.ts';

/** Everything a patient sees behind a link. */
export function AnswersPage() {
  const { say } = voice.value;
  const state = linkState.value;
  return (
    <div class="answers">
      <header class="answers-head">
        <p class="source">Philtrum</p>
        <LanguageChoice />
      </header>
      <main class="answers-main">
        {(state === 'asked' || state === 'sending') && <Questions />}
        {state === 'looking' && <p class="lead">{say('byLink.looking')}</p>}
        {(state === 'done' || state === 'ended' || state === 'unreachable') && <Said state={state} key={state} />}
      </main>
      <footer class="source">{say('byLink.privacy')}</footer>
    </div>
  );
}

function LanguageChoice() {
  return (
    <div class="answers-languages">
      {languages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="link"
          lang={id}
          aria-pressed={language.value === id}
          onClick={() => void speakHere(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Questions() {
  const { say } = voice.value;
  const answers = linkAnswers.value;
  const isSending = linkState.value === 'sending';
  return (
    <form
      class="answers-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sendAnswers();
      }}
    >
      <h1 class="claim">{say('byLink.title', { week: linkWeek.value })}</h1>
      <p class="lead">{say('byLink.lead')}</p>
      <Emergency />
      <h2 class="visually-hidden">{say('byLink.questions')}</h2>
      <FunctionQuestions
        answers={answers}
        onAnswers={(given) => {
          linkAnswers.value = given;
        }}
      />
      <button
        type="submit"
        class="button button--primary"
        disabled={isSending || Object.keys(answers).length === 0}
        aria-describedby="answers-once"
      >
        {say(isSending ? 'byLink.sending' : 'byLink.send')}
      </button>
      <p class="source" id="answers-once">
        {say('byLink.once')}
      </p>
    </form>
  );
}

/** What this page is no help for, before any question. */
function Emergency() {
  return <p class="caution-card label">{voice.value.say('byLink.emergency')}</p>;
}

/** How it ended, read out at once. */
function Said({ state }: { state: 'done' | 'ended' | 'unreachable' }) {
  const { say } = voice.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const hasAnswers = Object.keys(linkAnswers.value).length > 0;
  return (
    <section class="answers-said">
      <h1 class="claim" tabIndex={-1} ref={title}>
        {say(`byLink.${state}.title`)}
      </h1>
      <p class="lead">{say(`byLink.${state}.text`)}</p>
      <Emergency />
      {state === 'unreachable' && (
        <button
          type="button"
          class="button button--primary"
          onClick={() => void (hasAnswers ? sendAnswers() : openLink())}
        >
          {say('byLink.again')}
        </button>
      )}
    </section>
  );
}
