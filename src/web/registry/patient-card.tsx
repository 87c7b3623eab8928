import { useEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { Choice, Field } from './field.tsx';
import { Namesakes } from './namesakes.tsx';
import { refusal } from './refusal.ts';
import { type Patient, patientsShown, registry } from './registry-client.ts';

interface Choosing {
  /** called with who was found or has just been entered */
  readonly onChosen: (patient: Patient) => Promise<void>;
}

/** Finds a patient, or enters a new one. @param title what for, when it is not only to find somebody */
export function PatientCard({ onChosen, title }: Choosing & { title?: string }) {
  const { say } = voice.value;
  const [adding, setAdding] = useState(false);
  const heading = title ?? say('clinic.patient');
  return (
    <section class="card" aria-label={heading}>
      <h2 class="panel-claim">{heading}</h2>
      <Search onChosen={onChosen} />
      {adding ? (
        <NewPatientForm onChosen={onChosen} />
      ) : (
        <button type="button" class="button" onClick={() => setAdding(true)}>
          {say('clinic.patient.new')}
        </button>
      )}
    </section>
  );
}

function Search({ onChosen }: Choosing) {
  const { say } = voice.value;
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Patient[] | null>(null);
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const reply = text.trim() === '' ? null : await registry.searchPatients(text);
      if (!isLatest) return;
      if (reply?.ok === false) refusal.value = reply.problem;
      setFound(reply?.ok ? reply.value : null);
    }, 150);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const [only, another] = found ?? [];
        if (only !== undefined && another === undefined) void onChosen(only);
      }}
    >
      <Field label={say('clinic.patient.search')} path="search" type="search" value={text} onValue={setText} />
      <p class="source" role="status">
        {foundText(found)}
      </p>
      <ul class="registry-found">
        {(found ?? []).slice(0, patientsShown).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void onChosen(one)}>
              <PatientName of={one} />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function foundText(found: readonly Patient[] | null): string {
  const { say } = voice.value;
  if (found === null) return say('clinic.patient.enter');
  if (found.length > patientsShown) return say('clinic.patient.foundMore', { count: patientsShown });
  return say('clinic.patient.found', { count: found.length });
}

/** Name with what tells two people of one name apart. */
export function PatientName({ of: { identity } }: { of: Patient }) {
  const { say } = voice.value;
  const { name, bornOn, clinicNumber } = identity;
  return (
    <>
      <strong>{name}</strong>
      {bornOn !== null && <span class="label--quiet"> {say('clinic.patient.bornOn', { day: bornOn })}</span>}
      {clinicNumber !== null && (
        <span class="label--quiet"> {say('clinic.patient.number', { number: clinicNumber })}</span>
      )}
    </>
  );
}

const sexes = ['female', 'male', 'other', 'not-said'] as const;

function NewPatientForm({ onChosen }: Choosing) {
  const { say } = voice.value;
  const [id] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ name: '', bornOn: '', clinicNumber: '', contact: '', sex: '' });
  const set = (by: Partial<typeof typed>) => setTyped({ ...typed, ...by });
  const add = async () => {
    const { name, sex, ...others } = typed;
    const { bornOn, clinicNumber, contact } = others;
    const identity = { name, bornOn: bornOn || null, clinicNumber: clinicNumber || null, contact: contact || null };
    const birthYear = bornOn === '' ? null : Number(bornOn.slice(0, 4));
    const reply = await registry.addPatient({ id, sex: sex as (typeof sexes)[number], birthYear, identity });
    const entered = reply.ok ? await registry.findPatient(reply.value.id) : reply;
    if (entered.ok) await onChosen(entered.value);
    else refusal.value = entered.problem;
  };
  return (
    <form
      class="registry-form"
      aria-label={say('clinic.patient.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={say('clinic.name')} path="identity.name" value={typed.name} onValue={(name) => set({ name })} />
      <Namesakes name={typed.name} of="" />
      <Field
        label={say('clinic.bornOn')}
        path="identity.bornOn"
        type="date"
        value={typed.bornOn}
        onValue={(bornOn) => set({ bornOn })}
      />
      <Choice
        label={say('clinic.sex')}
        path="sex"
        value={typed.sex}
        options={sexes.map((sex) => [sex, say(`clinic.sex.${sex}`)])}
        onValue={(sex) => set({ sex })}
      />
      <Field
        label={say('clinic.clinicNumber')}
        path="identity.clinicNumber"
        value={typed.clinicNumber}
        onValue={(clinicNumber) => set({ clinicNumber })}
      />
      <Field
        label={say('clinic.contact')}
        path="identity.contact"
        value={typed.contact}
        onValue={(contact) => set({ contact })}
      />
      <button type="submit" class="button button--primary">
        {say('clinic.patient.add')}
      </button>
    </form>
  );
}
