import { useEffect } from 'preact/hooks';
import type { Camera } from './camera.ts';
import { Feedback } from './feedback.tsx';
import { MirrorPicture } from './mirror-picture.tsx';
import { changeSession, finishSession, session, sessionNow } from './mirror-state.ts';
import { movementNow, pauseOrGoOn, type Session, secondsLeftOf, skip } from './session.ts';

/** A guided session: what to do now, how long, whether it counted, and what comes. */
export function SessionView({ camera }: { camera: Camera }) {
  useEffect(listenToSpace, []);
  const now = session.value;
  if (now === null) return null;
  const movement = movementNow(now);
  return (
    <div class="mirror">
      <MirrorPicture camera={camera} kept="kept in this tab only" work={null}>
        <Countdown session={now} />
      </MirrorPicture>
      <section class="mirror-words">
        <p class="label label--quiet">Shown mirrored. R and L are always yours. The clip itself is not mirrored.</p>
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
  const movement = movementNow(now);
  if (movement === null) return <h1 class="claim">Done. Measuring starts.</h1>;
  const seconds = Math.max(1, Math.round(movement.seconds));
  const [doing, then] = movement.spoken ? ['Go on', 'then go on'] : ['Hold it', 'then hold it'];
  const hold = `${now.phase === 'hold' ? doing : `Get ready, ${then}`} for ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return (
    <div aria-live="polite" class="mirror-say">
      <p class="label">
        <strong>
          Movement {now.at + 1} of {now.script.length}
        </strong>
      </p>
      <h1 class="claim">{movement.say}</h1>
      <p class="lead">{now.pausedAt === null ? hold : 'Paused.'}</p>
      {now.why !== null && (
        <p class="caution-card label">
          <strong>! Once more.</strong> {now.why}
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
      <span>{now.phase === 'ready' ? 'ready' : movement.spoken ? 'go on' : 'hold'}</span>
    </p>
  );
}

const stateWords = { 'to come': '', now: 'now', taken: 'taken', 'left out': 'left out' } as const;

function TakeList({ session: { script, takes } }: { session: Session }) {
  return (
    <ol class="mirror-takes" aria-label="Movements">
      {script.map((movement, i) => (
        <li key={i} class={`mirror-take mirror-take--${takes[i].replace(' ', '-')}`}>
          <span>{movement.name}</span>
          <span class="source">{stateWords[takes[i]]}</span>
        </li>
      ))}
    </ol>
  );
}

function Controls({ session: now }: { session: Session }) {
  return (
    <div class="face-actions">
      <button type="button" class="button" onClick={() => changeSession(pauseOrGoOn)}>
        {now.pausedAt === null ? 'Pause' : 'Go on'}
      </button>
      <button type="button" class="button" onClick={() => changeSession(skip)}>
        Skip
      </button>
      {now.taken.length > 0 && (
        <button type="button" class="button" onClick={() => void finishSession(true)}>
          Stop and measure
        </button>
      )}
      <button type="button" class="button" onClick={() => void finishSession(false)}>
        Stop and forget
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
