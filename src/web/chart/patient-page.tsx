import { useState } from 'preact/hooks';
import { planName } from '../plan/plan-words.ts';
import { refusal } from '../registry/refusal.ts';
import { registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { sitesOf, soundPlan } from '../state/plan.ts';
import { goTo } from '../state/view.ts';
import { consents, type OpenChart, openAs, usableConsents, waiting } from './chart-state.ts';
import { ConsentForm, scopes } from './consent-form.tsx';
import { bodyFromPlan, bodyWithoutPlan, type DraftBody, readBody } from './draft-body.ts';
import { Treatments } from './finished/treatment-lists.tsx';
import { WaitingChart } from './patient-picker.tsx';
import { AnySubstance } from './sites/substance-choice.tsx';

/** What a patient agreed to, and the ways to begin a chart. */
export function PatientPage({ patientId }: { patientId: string }) {
  return (
    <div class="registry-columns">
      <div class="chart-side">
        <Begin patientId={patientId} />
        <Treatments patientId={patientId} />
      </div>
      <Consents patientId={patientId} />
    </div>
  );
}

function Begin({ patientId }: { patientId: string }) {
  const { say } = voice.value;
  const plan = soundPlan.value;
  const isEmpty = sitesOf(plan).length === 0;
  const begin = (body: DraftBody) => openAs(newChart(patientId, body));
  const repeat = async () => {
    const reply = await registry.lastPlan(patientId);
    if (reply.ok) begin(readBody(reply.value));
    else
      refusal.value =
        reply.problem.reason === 'not-found' ? { reason: 'no-last-plan', path: 'last-plan' } : reply.problem;
  };
  return (
    <section class="card" aria-label={say('charting.begin')}>
      <h2 class="panel-claim">{say('charting.begin')}</h2>
      <div class="registry-actions">
        <button
          type="button"
          class="button button--primary"
          disabled={isEmpty}
          onClick={() => begin(bodyFromPlan(plan))}
        >
          {say('charting.begin.plan', { plan: planName(plan) })}
        </button>
        <button type="button" class="button" onClick={() => void repeat()}>
          {say('charting.begin.repeat')}
        </button>
        <AnySubstance
          label={say('charting.begin.empty')}
          onChosen={(substance) => begin(bodyWithoutPlan(say('charting.begin.emptyLabel'), substance))}
        />
      </div>
      {refusal.value?.path === 'last-plan' && (
        <p class="label" role="status">
          {say('charting.begin.noneBefore')}
        </p>
      )}
      <ul class="registry-found">
        {waiting.value.map((draft) => (
          <WaitingChart key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function newChart(patientId: string, body: DraftBody): OpenChart {
  return { id: crypto.randomUUID(), patientId, version: 0, body };
}

function Consents({ patientId }: { patientId: string }) {
  const { say, list } = voice.value;
  const [adding, setAdding] = useState(false);
  return (
    <section class="card" aria-label={say('charting.consent')}>
      <h2 class="panel-claim">{say('charting.consent')}</h2>
      {usableConsents.value.length === 0 && <p class="caution-card label">{say('charting.consent.none')}</p>}
      <ul class="registry-plain label">
        {consents.value.map((one) => (
          <li key={one.id}>
            <strong>
              {say('charting.consent.given', { version: one.textVersion, day: one.givenAt.slice(0, 10) })}
            </strong>{' '}
            {say('charting.consent.coveredList', {
              scopes: list(scopes.filter((scope) => one[scope]).map((scope) => say(`charting.scope.${scope}`))),
            })}
            {one.withdrawnAt !== null && ` ${say('charting.consent.withdrawn', { day: one.withdrawnAt.slice(0, 10) })}`}
          </li>
        ))}
      </ul>
      {adding ? (
        <ConsentForm patientId={patientId} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setAdding(true)}>
          {say('charting.consent.enter')}
        </button>
      )}
      <p>
        <button type="button" class="link label" onClick={() => goTo('consents')}>
          {say('charting.consent.more')}
        </button>
      </p>
    </section>
  );
}
