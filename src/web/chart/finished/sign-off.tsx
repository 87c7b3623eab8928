import { useState } from 'preact/hooks';
import { Choice } from '../../registry/field.tsx';
import { momentText } from '../../registry/moment-text.ts';
import type { Treatment } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import { answering, clinicians } from '../chart-state.ts';
import { signOff } from './treatments.ts';

/** Who signed a chart off and when, or the signature to be given. */
export function SignOff({ of }: { of: Treatment }) {
  const { say } = voice.value;
  const name = (id: string) => clinicians.value.find((one) => one.id === id)?.name ?? '\u2014';
  return (
    <section class="card registry-form" aria-label={say('faceMap.sign')}>
      <h3 class="panel-claim">{say('faceMap.sign')}</h3>
      {of.signedOffBy !== null && of.signedOffAt !== null ? (
        <p>{say('faceMap.sign.by', { name: name(of.signedOffBy), when: momentText(of.signedOffAt) })}</p>
      ) : (
        <Signature of={of} />
      )}
    </section>
  );
}

function Signature({ of }: { of: Treatment }) {
  const { say } = voice.value;
  const here = clinicians.value.filter(({ active, role }) => active && answering.includes(role));
  const others = here.filter(({ id }) => id !== of.performedBy);
  const may = others.length > 0 ? others : here;
  const [chosen, setChosen] = useState(may.length === 1 ? (may[0]?.id ?? '') : '');
  return (
    <>
      <p class="label">{say('faceMap.sign.waits')}</p>
      <Choice
        label={say('faceMap.sign.who')}
        path="signedOffBy"
        value={chosen}
        options={may.map(({ id, name }) => [id, name])}
        onValue={setChosen}
      />
      <button type="button" class="button" disabled={chosen === ''} onClick={() => void signOff(of, chosen)}>
        {say('faceMap.sign.do')}
      </button>
    </>
  );
}
