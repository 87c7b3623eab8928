import { useState } from 'preact/hooks';
import { Choice, Field } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { type Clinician, registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { clinicians } from './chart-state.ts';

interface PersonProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly people: readonly Clinician[];
  readonly onPerson: (id: string) => void;
}

/** Somebody who works here, or a name that is entered now. */
export function Person({ label, path, value, people, onPerson }: PersonProps) {
  const { say } = voice.value;
  const [adding, setAdding] = useState(false);
  if (adding || people.length === 0)
    return (
      <NewClinician
        label={label}
        onDone={(id) => {
          onPerson(id);
          setAdding(false);
        }}
      />
    );
  return (
    <div class="chart-person">
      <Choice
        label={label}
        path={path}
        value={value}
        options={people.map(({ id, name }) => [id, name])}
        onValue={onPerson}
      />
      <button type="button" class="link" onClick={() => setAdding(true)}>
        {say('charting.clinician.new')}
      </button>
    </div>
  );
}

const roles = ['surgeon', 'physician', 'dentist', 'nurse', 'assistant'] as const;
type Role = (typeof roles)[number];

function NewClinician({ label, onDone }: { label: string; onDone: (id: string) => void }) {
  const { say } = voice.value;
  const [id] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ name: '', role: '', training: '' });
  const set = (by: Partial<typeof typed>) => setTyped({ ...typed, ...by });
  const add = async () => {
    const reply = await registry.addClinician({ id, ...typed, role: typed.role as Role });
    const all = reply.ok ? await registry.clinicians() : reply;
    if (!all.ok) {
      refusal.value = all.problem;
      return;
    }
    clinicians.value = all.value;
    onDone(id);
  };
  return (
    <form
      class="registry-form"
      aria-label={say('charting.clinician.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={label} path="name" value={typed.name} onValue={(name) => set({ name })} />
      <Choice
        label={say('charting.role')}
        path="role"
        value={typed.role}
        options={roles.map((each) => [each, say(`charting.role.${each}`)])}
        onValue={(role) => set({ role })}
      />
      <Field
        label={say('charting.training')}
        path="training"
        value={typed.training}
        onValue={(training) => set({ training })}
      />
      <button type="submit" class="button">
        {say('charting.clinician.add')}
      </button>
    </form>
  );
}
