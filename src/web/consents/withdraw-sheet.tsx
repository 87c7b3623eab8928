import { useEffect, useState } from 'preact/hooks';
import { Sheet } from '../frame/sheet.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import type { Consent, Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { personData, type Resting } from './consents-client.ts';
import { whatGoes } from './what-goes.ts';

interface WithdrawSheetProps {
  readonly consent: Consent;
  readonly of: Patient;
  /** called with what was done, in a sentence */
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Says what goes and what stays, counted now, before a consent is taken back. */
export function WithdrawSheet({ consent, of, onDone, onClose }: WithdrawSheetProps) {
  const { say } = voice.value;
  const [rests, setRests] = useState<Resting | null>(null);
  useEffect(() => {
    void personData.whatRests(consent.id).then((reply) => {
      refusal.value = reply.ok ? null : reply.problem;
      if (reply.ok) setRests(reply.value);
    });
  }, [consent.id]);
  const withdraw = async () => {
    const reply = await personData.withdraw(consent.id);
    refusal.value = reply.ok ? null : reply.problem;
    if (!reply.ok) return;
    onClose();
    await onDone(say('consents.done', { pictures: reply.value.takesRemoved }));
  };
  return (
    <Sheet title={say('consents.sheet', { version: consent.textVersion, name: of.identity.name })} onClose={onClose}>
      <LooseProblem />
      {rests !== null && <Confirm rests={rests} consent={consent} onConfirm={withdraw} />}
    </Sheet>
  );
}

interface ConfirmProps {
  readonly rests: Resting;
  readonly consent: Consent;
  readonly onConfirm: () => Promise<void>;
}

function Confirm({ rests, consent, onConfirm }: ConfirmProps) {
  const { say } = voice.value;
  const { goes, stays, pictures } = whatGoes(rests, consent);
  return (
    <div class="registry-form">
      <h3 class="label">{say('consents.sheet.goes')}</h3>
      <ul class="consents-goes">
        {goes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h3 class="label">{say('consents.sheet.stays')}</h3>
      <ul class="consents-stays label">
        {stays.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <button type="button" class="button button--primary" onClick={() => void onConfirm()}>
        {say('consents.sheet.do', { pictures })}
      </button>
    </div>
  );
}
