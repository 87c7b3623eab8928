import { useEffect, useState } from 'preact/hooks';
import { momentText } from '../registry/moment-text.ts';
import { refusal } from '../registry/refusal.ts';
import { voice } from '../state/language.ts';
import { accounts, type OwnSession } from './accounts-client.ts';
import { browserName } from './browser-name.ts';

/** Where one is signed in, and the way to end it everywhere else. */
export function OwnSessions() {
  const { say } = voice.value;
  const [sessions, setSessions] = useState<readonly OwnSession[]>([]);
  const [isEnded, setEnded] = useState(false);
  const load = async () => {
    const reply = await accounts.ownSessions();
    if (reply.ok) setSessions(reply.value);
    else refusal.value = reply.problem;
  };
  useEffect(() => void load(), []);
  const endOthers = async () => {
    const reply = await accounts.endOthers();
    if (reply.ok) setEnded(true);
    else refusal.value = reply.problem;
    await load();
  };
  return (
    <section class="card" aria-label={say('staff.sessions')}>
      <h2 class="panel-claim">{say('staff.sessions')}</h2>
      <ul class="registry-plain label">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <button type="button" class="button" disabled={sessions.length < 2} onClick={() => void endOthers()}>
        {say('staff.sessions.endOthers')}
      </button>
      <p class="label label--quiet" role="status">
        {isEnded && say('staff.sessions.ended')}
        {!isEnded && sessions.length === 1 && say('staff.sessions.only')}
      </p>
    </section>
  );
}

function SessionLine({ session }: { session: OwnSession }) {
  const { say } = voice.value;
  const { beganAt, usedAt, userAgent, isThis } = session;
  const name = browserName(userAgent);
  return (
    <li>
      <strong>{name === null ? say('staff.session.unknown') : say('staff.session', { ...name })}</strong>
      {isThis && <span class="accounts-tag">{say('staff.session.here')}</span>}
      <br />
      <span class="label--quiet">
        {say('staff.session.since', { began: momentText(beganAt), used: momentText(usedAt) })}
      </span>
    </li>
  );
}
