import { useState } from 'preact/hooks';
import { may } from '../account/session.ts';
import type { Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { RemoveSheet } from './remove-sheet.tsx';

interface PersonDataProps {
  readonly of: Patient;
  /** called with what was done, in a sentence */
  readonly onRemoved: (sentence: string) => void;
}

/** All that is kept of one person: a copy to hand over, and removal; each only for who may. */
export function PersonData({ of, onRemoved }: PersonDataProps) {
  const { say, id: language } = voice.value;
  const [asked, setAsked] = useState(false);
  if (!may('exportPatient') && !may('removePatient')) return null;
  const title = say('consents.data', { name: of.identity.name });
  return (
    <section class="card" aria-label={title}>
      <h2 class="panel-claim">{title}</h2>
      {may('exportPatient') && (
        <>
          <a class="button" href={`api/v1/patients/${of.id}/export?language=${language}`} download>
            {say('consents.export')}
          </a>
          <p class="source">{say('consents.export.says')}</p>
        </>
      )}
      {may('removePatient') && (
        <>
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {say('consents.remove')}
          </button>
          <p class="source">{say('consents.remove.says')}</p>
        </>
      )}
      {asked && <RemoveSheet of={of} onRemoved={onRemoved} onClose={() => setAsked(false)} />}
    </section>
  );
}
