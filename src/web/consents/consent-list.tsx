import { useEffect, useState } from 'preact/hooks';
import { may } from '../account/session.ts';
import { consents } from '../chart/chart-state.ts';
import { ConsentForm, scopes } from '../chart/consent-form.tsx';
import { refusal } from '../registry/refusal.ts';
import type { Consent, Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { personData, type Resting } from './consents-client.ts';
import { WithdrawSheet } from './withdraw-sheet.tsx';

interface ConsentListProps {
  readonly of: Patient;
  /** called with what was done, in a sentence */
  readonly onWithdrawn: (sentence: string) => Promise<void>;
}

/** What was signed, latest first, with what hangs on it; one more can be entered. */
export function ConsentList({ of, onWithdrawn }: ConsentListProps) {
  const { say } = voice.value;
  const [adding, setAdding] = useState(false);
  return (
    <section class="card" aria-label={say('consents.given')}>
      <h2 class="panel-claim">{say('consents.given')}</h2>
      {consents.value.length === 0 && <p class="label">{say('consents.none')}</p>}
      <ul class="consents-list">
        {consents.value.toReversed().map((one) => (
          <OneConsent key={`${one.id} ${one.version}`} consent={one} of={of} onWithdrawn={onWithdrawn} />
        ))}
      </ul>
      {adding ? (
        <ConsentForm patientId={of.id} onDone={() => setAdding(false)} />
      ) : (
        may('addConsent') && (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {say('charting.consent.enter')}
          </button>
        )
      )}
    </section>
  );
}

function OneConsent({ consent, of, onWithdrawn }: { consent: Consent } & ConsentListProps) {
  const { say, list } = voice.value;
  const [asked, setAsked] = useState(false);
  const { textVersion, language, givenAt, withdrawnAt } = consent;
  const about = { version: textVersion, day: givenAt.slice(0, 10) };
  const covered = scopes.filter((scope) => consent[scope]).map((scope) => say(`charting.scope.${scope}`));
  return (
    <li class={withdrawnAt === null ? 'consents-one' : 'consents-one consents-one--back'}>
      <p>
        <strong>{say('consents.version', { ...about, language: say('consents.language', { language }) })}</strong>
        <span class="consents-state">
          {withdrawnAt === null ? say('consents.holds') : say('consents.withdrawn', { day: withdrawnAt.slice(0, 10) })}
        </span>
      </p>
      <p class="label">
        {covered.length === 0 ? say('consents.coversNothing') : say('consents.covers', { scopes: list(covered) })}
      </p>
      {withdrawnAt === null && <Rests of={consent} />}
      {withdrawnAt === null && may('withdrawConsent') && (
        <button
          type="button"
          class="button"
          aria-label={say('consents.withdraw.which', about)}
          onClick={() => setAsked(true)}
        >
          {say('consents.withdraw')}
        </button>
      )}
      {asked && <WithdrawSheet consent={consent} of={of} onDone={onWithdrawn} onClose={() => setAsked(false)} />}
    </li>
  );
}

/** What hangs on a consent that holds, in numbers, as far as it covers it; read again when another was taken back. */
function Rests({ of }: { of: Consent }) {
  const { say } = voice.value;
  const [rests, setRests] = useState<Resting | null>(null);
  useEffect(() => {
    void personData.whatRests(of.id).then((reply) => {
      if (reply.ok) setRests(reply.value);
      else refusal.value = reply.problem;
    });
  }, [of.id, consents.value]);
  if (rests === null) return null;
  const { stays, removed, picturesThatStay, counted, extracted } = rests;
  const pictures = removed.photos + removed.clips + picturesThatStay;
  return (
    <ul class="consents-rests label label--quiet" aria-label={say('consents.rests')}>
      {of.coversTreatment && <li>{say('consents.rests.treatments', { treatments: stays.treatments })}</li>}
      {of.coversCaptures && <li>{say('consents.rests.captures', { captures: stays.captures })}</li>}
      {of.coversPictures && <li>{say('consents.rests.pictures', { pictures })}</li>}
      {of.coversRegistry && <li>{say('consents.rests.counted', { counted: counted.before })}</li>}
      {of.coversResearch && <li>{say('consents.rests.extracted', { extracted: extracted.before })}</li>}
    </ul>
  );
}
