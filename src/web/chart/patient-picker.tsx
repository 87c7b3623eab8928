import { useEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { choosePatient, openAs, refusal, waiting } from './chart-state.ts';
import { readBody } from './draft-body.ts';
import { Choice, Field } from './field.tsx';
import { type KeptDraft, type Patient, registry } from './registry-client.ts';

/** Finds a patient, enters a new one, or goes on with a chart that waits. */
export function PatientPicker() {
  const { say } = voice.value;
  const [adding, setAdding] = useState(false);
  return (
    <div class="chart-columns">
      <section class="card" aria-label={say('charting.patient')}>
        <h2 class="panel-claim">{say('charting.patient')}</h2>
        <Search />
        {adding ? (
          <NewPatientForm />
        ) : (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {say('charting.patient.new')}
          </button>
        )}
      </section>
      <WaitingCharts />
    </div>
  );
}

function Search() {
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
        if (only !== undefined && another === undefined) void choosePatient(only);
      }}
    >
      <Field label={say('charting.patient.search')} path="search" type="search" value={text} onValue={setText} />
      <p class="source" role="status">
        {found === null ? say('charting.patient.enter') : say('charting.patient.found', { count: found.length })}
      </p>
      <ul class="chart-found">
        {(found ?? []).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void choosePatient(one)}>
              <PatientName of={one} />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Name with what tells two people of one name apart. */
export function PatientName({ of: { identity } }: { of: Patient }) {
  const { say } = voice.value;
  const { name, bornOn, clinicNumber } = identity;
  return (
    <>
      <strong>{name}</strong>
      {bornOn !== null && <span class="label--quiet"> {say('charting.patient.bornOn', { day: bornOn })}</span>}
      {clinicNumber !== null && (
        <span class="label--quiet"> {say('charting.patient.number', { number: clinicNumber })}</span>
      )}
    </>
  );
}

const sexes = ['female', 'male', 'other', 'not-said'] as const;

function NewPatientForm() {
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
    if (entered.ok) await choosePatient(entered.value);
    else refusal.value = entered.problem;
  };
  return (
    <form
      class="chart-form"
      aria-label={say('charting.patient.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={say('charting.name')} path="identity.name" value={typed.name} onValue={(name) => set({ name })} />
      <Field
        label={say('charting.bornOn')}
        path="identity.bornOn"
        type="date"
        value={typed.bornOn}
        onValue={(bornOn) => set({ bornOn })}
      />
      <Choice
        label={say('charting.sex')}
        path="sex"
        value={typed.sex}
        options={sexes.map((sex) => [sex, say(`charting.sex.${sex}`)])}
        onValue={(sex) => set({ sex })}
      />
      <Field
        label={say('charting.clinicNumber')}
        path="identity.clinicNumber"
        value={typed.clinicNumber}
        onValue={(clinicNumber) => set({ clinicNumber })}
      />
      <Field
        label={say('charting.contact')}
        path="identity.contact"
        value={typed.contact}
        onValue={(contact) => set({ contact })}
      />
      <button type="submit" class="button button--primary">
        {say('charting.patient.add')}
      </button>
    </form>
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
      <ul class="chart-found">
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

function momentText(moment: string): string {
  return new Date(moment).toLocaleString(voice.value.id, { dateStyle: 'medium', timeStyle: 'short' });
}
