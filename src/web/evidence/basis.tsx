import { type Claim, sourcesFor } from '#advise';
import { voice } from '../state/language.ts';
import { mode } from '../state/view.ts';
import { SourceList } from '../teach/source-lines.tsx';

/** What any statement rests on. */
type Basis = Pick<Claim, 'sources' | 'grade' | 'interest' | 'money'>;

/** Proof, who gains, who pays whom, and every source with what it says. */
function BasisDetails({ basis }: { basis: Basis }) {
  const { say } = voice.value;
  const { grade, interest, money, sources } = basis;
  const shown = sourcesFor(mode.value, sources);
  const paid =
    money.known === 'by-role'
      ? say('money.by-role', { payer: say(`party.${money.payer}`), paid: say(`party.${money.paid}`) })
      : say('money.not-stated');
  return (
    <div class="evidence-basis">
      <dl>
        <dt>{say('evidence.grade')}</dt>
        <dd>{say(`grade.${grade}`)}</dd>
        <dt>{say('evidence.interest')}</dt>
        <dd>{say(`interest.${interest}`)}</dd>
        <dt>{say('evidence.money')}</dt>
        <dd>{paid}</dd>
      </dl>
      <SourceList ids={shown} />
      {shown.length < sources.length && <p class="source">{say('evidence.recalled')}</p>}
    </div>
  );
}

/** What a statement rests on, one click away; the grade is in sight. */
export function BasisOnClick({ basis }: { basis: Basis }) {
  const { say } = voice.value;
  return (
    <details class="evidence-more">
      <summary>{`${say('evidence.where')} · ${say(`grade.${basis.grade}`)}`}</summary>
      <BasisDetails basis={basis} />
    </details>
  );
}
