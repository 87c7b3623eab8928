import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { dayText } from '../../registry/moment-text.ts';
import { PatientCard } from '../../registry/patient-card.tsx';
import type { Patient } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import { followUps, type Refusal } from '../follow-up-client.ts';
import { taken } from '../follow-up-state.ts';
import { whoText } from '../words.ts';
import { type Asked, type Reason, RefusalForm } from './refusal-form.tsx';

const refusals = signal<readonly Refusal[] | null>(null);

async function load(): Promise<void> {
  const found = taken(await followUps.refusals());
  if (found !== null) refusals.value = found;
}

/** Everybody who was told no, why, and whether they were sent to somebody else. */
export function RefusalsView() {
  const { say } = voice.value;
  const [whose, setWhose] = useState<Patient | null>(null);
  useEffect(() => void load(), []);
  const all = refusals.value ?? [];
  const ended = () => {
    setWhose(null);
    void load();
  };
  return (
    <>
      <header class="registry-head">
        <h1 class="claim">{say('followUp.refusal.title')}</h1>
        <p class="lead">
          {say('followUp.refusal.lead', { count: all.length, referred: all.filter(({ referred }) => referred).length })}
        </p>
      </header>
      <div class="registry-columns follow-up-columns">
        {all.length > 0 ? (
          <section class="card" aria-label={say('followUp.refusal.title')}>
            <ul class="registry-plain event-list">
              {all.map((one) => (
                <RefusalRow key={one.id} refusal={one} />
              ))}
            </ul>
          </section>
        ) : (
          <p class="label label--quiet">{say('followUp.nothing')}</p>
        )}
        {whose === null ? (
          <PatientCard title={say('followUp.refusal.new')} onChosen={async (chosen) => setWhose(chosen)} />
        ) : (
          <RefusalForm patient={whose} onDone={ended} />
        )}
      </div>
    </>
  );
}

function RefusalRow({ refusal }: { refusal: Refusal }) {
  const { say } = voice.value;
  const { askedFor, reason, refusedOn, clinician, referred, note } = refusal;
  return (
    <li class="event-row">
      <span class="event-line">
        <strong>{whoText(refusal)}</strong>
        <span class="label">
          {say('followUp.refusal.line', {
            asked: say(`followUp.asked.${askedFor as Asked}`),
            reason: say(`followUp.reason.${reason as Reason}`),
          })}
        </span>
        <span class="source">
          {say('followUp.refusal.by', { day: dayText(refusedOn), clinician })}
          {referred && `, ${say('followUp.refusal.referredShort')}`}
        </span>
        {note !== null && <span class="source">{note}</span>}
      </span>
    </li>
  );
}
