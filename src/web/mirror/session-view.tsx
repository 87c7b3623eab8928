import { useEffect } from 'preact/hooks';
import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import type { Camera } from './camera.ts';
import { Feedback } from './feedback.tsx';
import { MirrorPicture } from './mirror-picture.tsx';
import { changeSession, finishSession, session, sessionNow } from './mirror-state.ts';
import type { Movement } from './movements.ts';
import { movementNow, pauseOrGoOn, type Session, secondsLeftOf, skip, type TakeState } from './session.ts';

/** A guided session: what to do now, how long, whether it counted, and what comes. */
export function SessionView({ camera }: { camera: Camera }) {
  const { say } = voice.value;
  useEffect(listenToSpace, []);
  const now = session.value;
  if (now === null) return null;
  const movement = movementNow(now);
  return (
    <div class="mirror">
      <MirrorPicture camera={camera} kept={say('mirror.kept.tab')} work={null}>
        <Countdown session={now} />
      </MirrorPicture>
      <section class="mirror-words">
        <p class="label label--quiet">{say('mirror.mirroredClip')}</p>
        <Announcement session={now} />
        <Feedback rest={now.rest} profile={movement?.profile} />
        <Controls session={now} />
        <TakeList session={now} />
      </section>
    </div>
  );
}

/** What to do, said once a phase, so that it can be heard as well as read. */
function Announcement({ session: now }: { session: Session }) {
  const { say } = voice.value;
  const movement = movementNow(now);
  if (movement === null) return <h1 class="claim">{say('mirror.session.done')}</h1>;
  const seconds = Math.max(1, Math.round(movement.seconds));
  const spoken = movement.spoken ? 'yes' : 'no';
  const hold = say(now.phase === 'hold' ? 'mirror.session.hold' : 'mirror.session.ready', { spoken, seconds });
  return (
    <div aria-live="polite" class="mirror-say">
      <p class="label">
        <strong>{say('mirror.session.count', { n: now.at + 1, all: now.script.length })}</strong>
      </p>
      <h1 class="claim">{say(`mirror.move.${movement.id}.say`)}</h1>
      <p class="lead">{now.pausedAt === null ? hold : say('mirror.session.paused')}</p>
      {now.why !== null && (
        <p class="caution-card label">
          <strong>{say('mirror.session.onceMore')}</strong> {say(now.why)}
        </p>
      )}
    </div>
  );
}

function Countdown({ session: now }: { session: Session }) {
  const left = Math.ceil(secondsLeftOf(now, sessionNow.value));
  const movement = movementNow(now);
  if (movement === null) return null;
  return (
    <p class={now.phase === 'hold' ? 'mirror-clock mirror-clock--hold' : 'mirror-clock'} aria-hidden="true">
      <strong>{now.pausedAt === null ? `${left} s` : 'II'}</strong>
      <span>{voice.value.say(clockWord(now, movement))}</span>
    </p>
  );
}

function clockWord({ phase }: Session, { spoken }: Movement): MessageKey {
  if (phase === 'ready') return 'mirror.clock.ready';
  return spoken ? 'mirror.clock.goOn' : 'mirror.clock.hold';
}

function TakeList({ session: { script, takes } }: { session: Session }) {
  const { say } = voice.value;
  return (
    <ol class="mirror-takes" aria-label={say('mirror.takes')}>
      {script.map((movement, i) => (
        <li key={i} class={`mirror-take mirror-take--${takes[i]}`}>
          <span>{say(`mirror.move.${movement.id}.name`)}</span>
          <span class="source">{stateWord(takes[i])}</span>
        </li>
      ))}
    </ol>
  );
}

function stateWord(state: TakeState): string {
  return state === 'to-come' ? '' : voice.value.say(`mirror.take.${state}`);
}

function Controls({ session: now }: { session: Session }) {
  const { say } = voice.value;
  return (
    <div class="face-actions">
      <button type="button" class="button" onClick={() => changeSession(pauseOrGoOn)}>
        {say(now.pausedAt === null ? 'mirror.pause' : 'mirror.goOn')}
      </button>
      <button type="button" class="button" onClick={() => changeSession(skip)}>
        {say('mirror.skip')}
      </button>
      {now.taken.length > 0 && (
        <button type="button" class="button" onClick={() => void finishSession(true)}>
          {say('mirror.stopMeasure')}
        </button>
      )}
      <button type="button" class="button" onClick={() => void finishSession(false)}>
        {say('mirror.stopForget')}
      </button>
    </div>
  );
}

/** Space pauses, whatever has the focus but a button. */
function listenToSpace(): () => void {
  const listener = (event: KeyboardEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('button, input, a') !== null;
    if (event.key !== ' ' || onControl) return;
    event.preventDefault();
    changeSession(pauseOrGoOn);
  };
  window.addEventListener('keydown', listener, true);
  return () => window.removeEventListener('keydown', listener, true);
}
