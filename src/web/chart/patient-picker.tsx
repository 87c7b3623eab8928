import { useEffect, useState } from 'preact/hooks';
import { momentText } from '../registry/moment-text.ts';
import { PatientCard, PatientName } from '../registry/patient-card.tsx';
import { type KeptDraft, type Patient, registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { choosePatient, openAs, waiting } from './chart-state.ts';
import { readBody } from './draft-body.ts';
import { WaitingForSignOff } from './finished/treatment-lists.tsx';

/** Finds a patient, enters a new one, or goes on with a chart that waits. */
export function PatientPicker() {
  return (
    <div class="registry-columns">
      <PatientCard onChosen={choosePatient} />
      <div class="chart-side">
        <WaitingCharts />
        <WaitingForSignOff />
      </div>
    </div>
  );
}

/** Charts that were begun and wait, found again after a reload. */
function WaitingCharts() {
  const { say } = voice.value;
  const drafts = waiting.value;
  return (
    <section class="card" aria-label={say('charting.waiting')}>
      <h2 class="panel-claim">{say('charting.waiting')}</h2>
      {drafts.length === 0 && <p class="label label--quiet">{say('charting.waiting.none')}</p>}
      <ul class="registry-found">
        {drafts.map((draft) => (
          <WaitingChart key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

/** One of them, with whose it is. */
export function WaitingChart({ draft }: { draft: KeptDraft }) {
  const { id, patientId, version } = draft;
  const [whose, setWhose] = useState<Patient | null>(null);
  useEffect(() => {
    void registry.findPatient(patientId).then((reply) => reply.ok && setWhose(reply.value));
  }, [patientId]);
  if (whose === null) return null;
  const body = readBody(draft.body as Record<string, unknown>);
  const goOn = async () => {
    await choosePatient(whose);
    openAs({ id, patientId, version, body });
  };
  return (
    <li>
      <button type="button" onClick={() => void goOn()}>
        <PatientName of={whose} />
        <br />
        <span class="source">
          {voice.value.say('charting.waiting.saved', { label: body.label, when: momentText(draft.updatedAt) })}
        </span>
      </button>
    </li>
  );
}
