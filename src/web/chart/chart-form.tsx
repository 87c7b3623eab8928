import { useEffect, useState } from 'preact/hooks';
import { Choice, Field } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { change, clinicians, finishChart, type OpenChart, usableConsents } from './chart-state.ts';
import type { DraftBody, DraftPreparation } from './draft-body.ts';
import { SiteRows } from './site-rows.tsx';
import { SyringeCard } from './syringe-card.tsx';

/** The chart: where the needle went, with which syringe, by whom and on which consent. */
export function ChartForm({ chart: { body } }: { chart: OpenChart }) {
  const { say } = voice.value;
  useEffect(() => {
    const path = refusal.value?.path;
    if (path !== undefined) document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  }, [refusal.value]);
  const setPreparation = (i: number, by: Partial<DraftPreparation>) =>
    change({ preparations: body.preparations.map((one, k) => (k === i ? { ...one, ...by } : one)) });
  return (
    <div class="registry-columns registry-columns--form">
      <SiteRows body={body} />
      <div class="chart-side">
        {body.preparations.map((one, i) => (
          <SyringeCard key={i} of={one} path={`preparations[${i}]`} onChange={(by) => setPreparation(i, by)} />
        ))}
        <DayCard body={body} />
        <button type="button" class="button button--primary button--wide chart-big" onClick={() => void finishChart()}>
          {say('charting.finish')}
        </button>
      </div>
    </div>
  );
}

const payers = ['patient', 'discount', 'free', 'promotion'] as const;
const ways = ['returning', 'referral', 'search', 'social-media', 'advertising', 'not-said'] as const;

function DayCard({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  const consents = usableConsents.value.map(
    ({ id, textVersion, givenAt }) =>
      [id, say('charting.consent.given', { version: textVersion, day: givenAt.slice(0, 10) })] as const,
  );
  return (
    <section class="card registry-form" aria-label={say('charting.day')}>
      <h2 class="panel-claim">{say('charting.day')}</h2>
      <Injector value={body.performedBy} />
      <Choice
        label={say('charting.consent')}
        path="consentId"
        value={body.consentId}
        options={consents}
        onValue={(consentId) => change({ consentId })}
      />
      <Field
        label={say('charting.performedAt')}
        path="performedAt"
        type="datetime-local"
        value={localText(body.performedAt)}
        onValue={(typed) => change({ performedAt: typed === '' ? '' : new Date(typed).toISOString() })}
      />
      <Choice
        label={say('charting.paidBy')}
        path="paidBy"
        value={body.paidBy}
        options={payers.map((payer) => [payer, say(`charting.paidBy.${payer}`)])}
        onValue={(paidBy) => change({ paidBy })}
      />
      <Choice
        label={say('charting.cameBy')}
        path="cameBy"
        value={body.cameBy}
        options={ways.map((way) => [way, say(`charting.cameBy.${way}`)])}
        onValue={(cameBy) => change({ cameBy })}
      />
      <Field label={say('charting.note')} path="note" value={body.note} onValue={(note) => change({ note })} />
    </section>
  );
}

/** A moment as a field of the page holds it: of this place's clock, to the minute. */
function localText(moment: string): string {
  if (moment === '') return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function Injector({ value }: { value: string }) {
  const { say } = voice.value;
  const [adding, setAdding] = useState(false);
  const people = clinicians.value.filter(({ active }) => active).map(({ id, name }) => [id, name] as const);
  if (adding || people.length === 0) return <NewClinician onDone={() => setAdding(false)} />;
  return (
    <div class="chart-injector">
      <Choice
        label={say('charting.performedBy')}
        path="performedBy"
        value={value}
        options={people}
        onValue={(performedBy) => change({ performedBy })}
      />
      <button type="button" class="link" onClick={() => setAdding(true)}>
        {say('charting.clinician.new')}
      </button>
    </div>
  );
}

const clinicianRoles = ['surgeon', 'physician', 'dentist', 'nurse', 'assistant'] as const;

function NewClinician({ onDone }: { onDone: () => void }) {
  const { say } = voice.value;
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const add = async () => {
    const training = '';
    const reply = await registry.addClinician({ id, name, role: role as (typeof clinicianRoles)[number], training });
    const all = reply.ok ? await registry.clinicians() : reply;
    if (!all.ok) {
      refusal.value = all.problem;
      return;
    }
    clinicians.value = all.value;
    change({ performedBy: id });
    onDone();
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
      <Field label={say('charting.performedBy')} path="name" value={name} onValue={setName} />
      <Choice
        label={say('charting.role')}
        path="role"
        value={role}
        options={clinicianRoles.map((each) => [each, say(`charting.role.${each}`)])}
        onValue={setRole}
      />
      <button type="submit" class="button">
        {say('charting.clinician.add')}
      </button>
    </form>
  );
}
