import { useState } from 'preact/hooks';
import { Field } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { consents, patient } from './chart-state.ts';

/** What a consent may be asked to cover. */
export const scopes = [
  ...(['coversTreatment', 'coversCaptures', 'coversPictures'] as const),
  ...(['coversRegistry', 'coversResearch', 'coversTeaching'] as const),
] as const;
type Scope = (typeof scopes)[number];

function toggled(of: ReadonlySet<Scope>, scope: Scope): ReadonlySet<Scope> {
  return new Set(scopes.filter((each) => of.has(each) !== (each === scope)));
}

/** Enters what a patient signed just now. */
export function ConsentForm({ patientId, onDone }: { patientId: string; onDone: () => void }) {
  const { say } = voice.value;
  const [id] = useState(() => crypto.randomUUID());
  const [textVersion, setVersion] = useState('');
  const [covered, setCovered] = useState<ReadonlySet<Scope>>(new Set());
  const add = async () => {
    const covers = Object.fromEntries(scopes.map((scope) => [scope, covered.has(scope)])) as Record<Scope, boolean>;
    // whole minutes, as the moment of treatment is entered: a consent of this minute is not later than it
    const givenAt = `${new Date().toISOString().slice(0, 16)}:00Z`;
    const reply = await registry.addConsent({
      id,
      patientId,
      textVersion,
      language: voice.value.id,
      ...covers,
      givenAt,
    });
    const all = reply.ok ? await registry.consents(patientId) : reply;
    if (!all.ok) {
      refusal.value = all.problem;
      return;
    }
    refusal.value = null;
    consents.value = all.value;
    onDone();
  };
  return (
    <form
      class="registry-form"
      aria-label={say('charting.consent.enter')}
      onSubmit={(event) => {
        event.preventDefault();
        if (patient.value !== null) void add();
      }}
    >
      <Field label={say('charting.consent.version')} path="textVersion" value={textVersion} onValue={setVersion} />
      <fieldset class="registry-checks">
        <legend>{say('charting.consent.covers')}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input type="checkbox" checked={covered.has(scope)} onChange={() => setCovered(toggled(covered, scope))} />
            {say(`charting.scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <p class="source">{say('charting.consent.now')}</p>
      <button type="submit" class="button button--primary">
        {say('charting.consent.add')}
      </button>
    </form>
  );
}
