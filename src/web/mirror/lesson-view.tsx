import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GlanceMouth } from '#measure';
import { goTo } from '../state/view.ts';
import type { Camera } from './camera.ts';
import { Feedback } from './feedback.tsx';
import { type Guess, guessNames, type LessonStep, lesson } from './lesson.ts';
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
  useEffect(startOver, []);
  const step = lesson[at.value];
  const seen = seenMouth.value;
  const guessed = guesses.value.has(step.id);
  return (
    <div class="mirror">
      <MirrorPicture camera={camera} kept="not recorded, not stored" work={guessed && seen ? workOf(...seen) : null} />
      <section class="mirror-words">
        <p class="label label--quiet">
          Shown mirrored. R and L are always yours.{' '}
          {seen !== null && (
            <button type="button" class="link" onClick={() => (lookingRest.value = null)}>
              Take my rest again
            </button>
          )}
        </p>
        {seen === null ? <FindRest /> : <LessonCard step={step} live={guessed ? step.seen(...seen) : null} />}
        <Feedback rest={null} />
      </section>
    </div>
  );
}

function FindRest() {
  return (
    <div aria-live="polite" class="mirror-say">
      <h1 class="claim">First, let your face go loose.</h1>
      <p class="lead">Look into the camera, lips just touching, for a second.</p>
    </div>
  );
}

/** One step: the question, the answer, and the way on. @param live what the camera sees, in words; null without */
export function LessonCard({ step, live }: { step: LessonStep; live: string | null }) {
  const guess = guesses.value.get(step.id);
  return (
    <>
      <div aria-live="polite" class="mirror-say">
        <p class="label">
          <strong>
            Step {lesson.indexOf(step) + 1} of {lesson.length}
          </strong>
        </p>
        <h1 class="claim">{step.say}</h1>
        {guess === undefined ? (
          <p class="lead">Which muscle does it? Guess before you see.</p>
        ) : (
          <Reveal step={step} guess={guess} />
        )}
      </div>
      {guess === undefined && <GuessButtons step={step} />}
      {live !== null && (
        <p class="mirror-live">
          <span class="label label--quiet">Now, against your rest:</span> <strong>{live}</strong>
        </p>
      )}
      <div class="face-actions">
        <button type="button" class={guess === undefined ? 'button' : 'button button--primary'} onClick={goOn}>
          {guess === undefined ? 'Skip' : at.value + 1 < lesson.length ? 'Next' : 'Done'}
        </button>
        <button type="button" class="button" onClick={closeMirror}>
          Close the mirror
        </button>
      </div>
      <LessonSteps />
      {live !== null && (
        <p class="source">Millimetres by the face mesh, in a face of average size; too coarse for a lip flip.</p>
      )}
    </>
  );
}

function Reveal({ step, guess }: { step: LessonStep; guess: Guess }) {
  return (
    <>
      <p class="lead">
        <strong class={step.works === 'lifters' ? 'pulls-up' : 'pulls-down'}>{guessNames[step.works]}.</strong>{' '}
        {guess === step.works ? 'As you said.' : `You said: ${guessNames[guess].toLowerCase()}.`}
      </p>
      <p>{step.reveal}</p>
    </>
  );
}

function GuessButtons({ step }: { step: LessonStep }) {
  const guess = (name: Guess) => {
    guesses.value = new Map([...guesses.value, [step.id, name]]);
  };
  return (
    <fieldset class="mirror-guesses" aria-label="Your guess">
      {(Object.keys(guessNames) as Guess[]).map((name) => (
        <button type="button" class="button" key={name} onClick={() => guess(name)}>
          {guessNames[name]}
        </button>
      ))}
    </fieldset>
  );
}

function LessonSteps() {
  return (
    <ol class="mirror-steps" aria-label="Steps of the exercise">
      {lesson.map((step, i) => (
        <li key={step.id} aria-current={i === at.value ? 'step' : undefined}>
          <strong>{step.name}</strong>
          <span class="source">{i === at.value ? 'now' : guesses.value.has(step.id) ? 'seen' : ''}</span>
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
