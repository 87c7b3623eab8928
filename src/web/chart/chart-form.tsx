import { useEffect } from 'preact/hooks';
import { may } from '../account/session.ts';
import { Choice, Field } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { voice } from '../state/language.ts';
import { answering, change, clinicians, finishChart, type OpenChart, patient, usableConsents } from './chart-state.ts';
import type { DraftBody, DraftPreparation } from './draft-body.ts';
import { FaceMap } from './map/face-map.tsx';
import { Person } from './person.tsx';
import { SiteRows } from './sites/site-rows.tsx';
import { AddSyringe } from './sites/substance-choice.tsx';
import { SyringeCard } from './syringe-card.tsx';
import { whoText } from './whose-chart.tsx';

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
    <div class="chart-columns">
      <div class="chart-map-column">
        <FaceMap body={body} />
      </div>
      <div class="chart-side">
        <SiteRows body={body} />
        {body.preparations.map((one, i) => (
          <SyringeCard key={i} of={one} i={i} onChange={(by) => setPreparation(i, by)} />
        ))}
        <AddSyringe body={body} />
        <DayCard body={body} />
        {may('finishChart') && (
          <button
            type="button"
            class="button button--primary button--wide chart-big"
            onClick={() => void finishChart()}
          >
            {say('charting.finish', { who: whoText(patient.value) })}
          </button>
        )}
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
      <div class="chart-day">
        <People body={body} />
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
        <div class="chart-wide">
          <Field label={say('charting.note')} path="note" value={body.note} onValue={(note) => change({ note })} />
        </div>
      </div>
    </section>
  );
}

/** A moment as a field of the page holds it: of this place's clock, to the minute. */
function localText(moment: string): string {
  if (moment === '') return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Who injected and, where that is a nurse or an assistant, who answers for it. */
function People({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  const here = clinicians.value.filter(({ active }) => active);
  const injector = here.find(({ id }) => id === body.performedBy);
  const isSupervised = injector !== undefined && !answering.includes(injector.role);
  const mayAnswer = here.filter(({ id, role }) => answering.includes(role) && id !== body.performedBy);
  return (
    <>
      <Person
        label={say('charting.performedBy')}
        path="performedBy"
        value={body.performedBy}
        people={here}
        onPerson={(performedBy) => change({ performedBy, supervisedBy: '' })}
      />
      {(isSupervised || body.supervisedBy !== '') && (
        <Person
          label={say('charting.supervisedBy', { role: say(`charting.role.${injector?.role ?? 'nurse'}`) })}
          path="supervisedBy"
          value={body.supervisedBy}
          people={mayAnswer}
          onPerson={(supervisedBy) => change({ supervisedBy })}
        />
      )}
    </>
  );
}
