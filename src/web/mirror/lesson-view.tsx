import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GlanceMouth } from '#measure';
import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import { goTo } from '../state/view.ts';
import type { Camera } from './camera.ts';
import { Feedback } from './feedback.tsx';
import { type Guess, type LessonStep, lesson, guesses as possibleGuesses } from './lesson.ts';
import { MirrorPicture } from './mirror-picture.tsx';
import { closeMirror, lastSeen, lookingRest } from './mirror-state.ts';
import type { MuscleWork } from './strands.tsx';

const at = signal(0);
const guesses = signal<ReadonlyMap<string, Guess>>(new Map());

/** What is seen of the mouth against its rest; null until both are known. */
const seenMouth = computed<readonly [now: GlanceMouth, rest: GlanceMouth] | null>(() => {
  const seen = lastSeen.value?.seen;
  const rest = lookingRest.value;
  return seen === undefined || typeof seen === 'string' || rest === null ? null : [seen.mouth, rest.mouth];
});

/** Guess, do, see: with the camera, and nothing recorded. */
export function LessonView({ camera }: { camera: Camera }) {
  const { say } = voice.value;
  useEffect(startOver, []);
  const step = lesson[at.value];
  const seen = seenMouth.value;
  const guessed = guesses.value.has(step.id);
  return (
    <div class="mirror">
      <MirrorPicture camera={camera} kept={say('mirror.kept.not')} work={guessed && seen ? workOf(...seen) : null} />
      <section class="mirror-words">
        <p class="label label--quiet">
          {say('mirror.mirrored')}{' '}
          {seen !== null && (
            <button type="button" class="link" onClick={() => (lookingRest.value = null)}>
              {say('mirror.restAgain')}
            </button>
          )}
        </p>
        {seen === null ? <FindRest /> : <LessonCard step={step} live={guessed ? liveWords(step, seen) : null} />}
        <Feedback rest={null} />
      </section>
    </div>
  );
}

function FindRest() {
  const { say } = voice.value;
  return (
    <div aria-live="polite" class="mirror-say">
      <h1 class="claim">{say('mirror.findRest')}</h1>
      <p class="lead">{say('mirror.findRestHow')}</p>
    </div>
  );
}

/** One step: the question, the answer, and the way on. @param live what the camera sees, in words; null without */
export function LessonCard({ step, live }: { step: LessonStep; live: string | null }) {
  const { say } = voice.value;
  const guess = guesses.value.get(step.id);
  return (
    <>
      <div aria-live="polite" class="mirror-say">
        <p class="label">
          <strong>{say('mirror.step', { n: lesson.indexOf(step) + 1, all: lesson.length })}</strong>
        </p>
        <h1 class="claim">{say(`mirror.lesson.${step.id}.say`)}</h1>
        {guess === undefined ? <p class="lead">{say('mirror.guessFirst')}</p> : <Reveal step={step} guess={guess} />}
      </div>
      {guess === undefined && <GuessButtons step={step} />}
      {live !== null && (
        <p class="mirror-live">
          <span class="label label--quiet">{say('mirror.nowAgainstRest')}</span> <strong>{live}</strong>
        </p>
      )}
      <div class="face-actions">
        <button type="button" class={guess === undefined ? 'button' : 'button button--primary'} onClick={goOn}>
          {say(wayOn(guess))}
        </button>
        <button type="button" class="button" onClick={closeMirror}>
          {say('mirror.close')}
        </button>
      </div>
      <LessonSteps />
      {live !== null && <p class="source">{say('mirror.coarse')}</p>}
    </>
  );
}

function Reveal({ step, guess }: { step: LessonStep; guess: Guess }) {
  const { say } = voice.value;
  return (
    <>
      <p class="lead">
        <strong class={step.works === 'lifters' ? 'pulls-up' : 'pulls-down'}>
          {say(`mirror.muscle.${step.works}`)}.
        </strong>{' '}
        {guess === step.works ? say('mirror.asYouSaid') : say('mirror.youSaid', { guess })}
      </p>
      <p>{say(`mirror.lesson.${step.id}.reveal`)}</p>
    </>
  );
}

function GuessButtons({ step }: { step: LessonStep }) {
  const { say } = voice.value;
  const guess = (name: Guess) => {
    guesses.value = new Map([...guesses.value, [step.id, name]]);
  };
  return (
    <fieldset class="mirror-guesses" aria-label={say('mirror.yourGuess')}>
      {possibleGuesses.map((name) => (
        <button type="button" class="button" key={name} onClick={() => guess(name)}>
          {say(`mirror.muscle.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}

function LessonSteps() {
  const { say } = voice.value;
  return (
    <ol class="mirror-steps" aria-label={say('mirror.steps')}>
      {lesson.map((step, i) => (
        <li key={step.id} aria-current={i === at.value ? 'step' : undefined}>
          <strong>{say(`mirror.lesson.${step.id}.name`)}</strong>
          <span class="source">
            {i === at.value ? say('mirror.stepNow') : guesses.value.has(step.id) ? say('mirror.stepSeen') : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The step that is on. */
export function lessonStepNow(): { readonly step: LessonStep; readonly guessed: boolean } {
  const step = lesson[at.value];
  return { step, guessed: guesses.value.has(step.id) };
}

/** Back to the first step, with nothing guessed. */
export function startOver(): void {
  at.value = 0;
  guesses.value = new Map();
}

function wayOn(guess: Guess | undefined): MessageKey {
  if (guess === undefined) return 'mirror.skip';
  return at.value + 1 < lesson.length ? 'mirror.next' : 'mirror.done';
}

function liveWords({ id, seen }: LessonStep, mouths: readonly [now: GlanceMouth, rest: GlanceMouth]): string {
  return voice.value.say(`mirror.lesson.${id}.seen`, seen(...mouths));
}

function goOn(): void {
  if (at.peek() + 1 < lesson.length) at.value += 1;
  else {
    closeMirror();
    goTo('motion');
  }
}

/** Which muscles are seen to work: the ring in a pursing or a pressing, the lifters in a smile. */
function workOf(mouth: GlanceMouth, rest: GlanceMouth): MuscleWork {
  const strength = (id: LessonStep['id']) => lesson.find((step) => step.id === id)?.strength(mouth, rest) ?? 0;
  const lifters = strength('smile');
  const ring = Math.max(strength('purse'), strength('seal'));
  const shown = (value: number) => (value < 0.6 ? 0 : Math.min(1, value));
  return { lifters: shown(lifters), ring: lifters > ring ? 0 : shown(ring) };
}
