import '../registry/registry.css';
import './consents.css';
import { useEffect, useState } from 'preact/hooks';
import { choosePatient, consents, openChart, patient } from '../chart/chart-state.ts';
import { ModeSwitch } from '../frame/header.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { PatientCard, PatientName } from '../registry/patient-card.tsx';
import { refusal } from '../registry/refusal.ts';
import { type Patient, registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { goTo, isProfessional } from '../state/view.ts';
import { ConsentList } from './consent-list.tsx';
import { Done } from './done.tsx';
import { PersonData } from './person-data.tsx';

/** What one patient agreed to, what goes when it is taken back, and all that is kept of them. For professionals. */
export function ConsentsScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <Consents />;
  return (
    <div class="registry-screen">
      <h1 class="claim">{say('consents.forProfessionals')}</h1>
      <ModeSwitch />
    </div>
  );
}

function Consents() {
  const { say } = voice.value;
  const [done, setDone] = useState<string | null>(null);
  const whose = patient.value;
  useEffect(() => {
    const here = patient.peek();
    if (here !== null) void reread(here.id);
  }, []);
  const removed = (sentence: string): void => {
    openChart.value = null;
    patient.value = null;
    setDone(sentence);
  };
  return (
    <div class="registry-screen">
      <header class="registry-head">
        <h1 class="claim">
          {whose === null ? say('consents.title') : say('consents.titleOf', { name: whose.identity.name })}
        </h1>
        <p class="lead">{say('consents.lead')}</p>
      </header>
      {whose !== null && <Whose of={whose} />}
      <LooseProblem />
      {done !== null && <Done>{done}</Done>}
      {whose === null ? (
        <PatientCard
          onChosen={async (chosen) => {
            setDone(null);
            await choosePatient(chosen);
          }}
        />
      ) : (
        <div class="registry-columns" key={whose.id}>
          <ConsentList
            of={whose}
            onWithdrawn={async (sentence) => {
              setDone(sentence);
              await reread(whose.id);
            }}
          />
          <PersonData of={whose} onRemoved={removed} />
        </div>
      )}
    </div>
  );
}

/** Reads what was signed once more: the chart's page shows the same. */
async function reread(patientId: string): Promise<void> {
  const reply = await registry.consents(patientId);
  if (reply.ok) consents.value = reply.value;
  else refusal.value = reply.problem;
}

function Whose({ of }: { of: Patient }) {
  const { say } = voice.value;
  return (
    <p class="consents-whose">
      <PatientName of={of} />{' '}
      <button type="button" class="link label" onClick={() => goTo('chart')}>
        {say('consents.back')}
      </button>
    </p>
  );
}
