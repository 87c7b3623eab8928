import { Choice, Field, NumberEntry } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import type { DraftPreparation } from './draft-body.ts';
import { EmptyAmounts } from './sites/empty-amounts.tsx';
import { substanceText } from './sites/rows.ts';
import { OtherSubstance } from './sites/substance-choice.tsx';

const intents = ['lip-flip', 'perioral-lines', 'gummy-smile', 'brow-lift'] as const;

interface SyringeProps {
  readonly of: DraftPreparation;
  /** where it stands in the chart, counted from 0 */
  readonly i: number;
  readonly onChange: (by: Partial<DraftPreparation>) => void;
}

/** One syringe. Its units mean nothing for another product, so another product empties them. */
export function SyringeCard({ of, i, onChange }: SyringeProps) {
  const { say } = voice.value;
  const path = `preparations[${i}]`;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section class="card registry-form" aria-label={say('charting.syringe')}>
      <header class="chart-syringe-head">
        <h2 class="panel-claim">{substanceText(of)}</h2>
        <p class="source">{say(of.kind === 'toxin' ? 'charting.syringe.locked' : 'charting.syringe.gel')}</p>
        <OtherSubstance of={of} i={i} />
      </header>
      <EmptyAmounts of={of} i={i} />
      {of.kind === 'toxin' && <Vial of={of} i={i} onChange={onChange} />}
      <Field
        label={say('charting.tradeName')}
        path={`${path}.tradeName`}
        value={of.tradeName}
        onValue={(tradeName) => onChange({ tradeName })}
      />
      <div class="registry-pair">
        <Field label={say('charting.lot')} path={`${path}.lot`} value={of.lot} onValue={(lot) => onChange({ lot })} />
        <Field
          label={say('charting.expiresOn')}
          path={`${path}.expiresOn`}
          type="date"
          value={of.expiresOn}
          onValue={(expiresOn) => onChange({ expiresOn })}
        />
      </div>
      {of.expiresOn !== '' && of.expiresOn < today && (
        <p class="caution-card label" role="status">
          {say('charting.warning.expired')}
        </p>
      )}
      <Needle of={of} i={i} onChange={onChange} />
    </section>
  );
}

/** What the toxin is given for, and how it was diluted. */
function Vial({ of, i, onChange }: SyringeProps) {
  const { say } = voice.value;
  const path = `preparations[${i}]`;
  return (
    <>
      <Choice
        label={say('charting.intent')}
        path={`${path}.intent`}
        value={of.intent ?? ''}
        options={intents.map((intent) => [intent, say(`charting.intent.${intent}`)])}
        onValue={(intent) => onChange({ intent })}
      />
      <div class="registry-pair">
        <NumberEntry
          label={say('charting.vialUnits')}
          path={`${path}.vialUnits`}
          value={of.vialUnits}
          onValue={(vialUnits) => onChange({ vialUnits })}
        />
        <NumberEntry
          label={say('charting.diluentMl')}
          path={`${path}.diluentMl`}
          value={of.diluentMl}
          onValue={(diluentMl) => onChange({ diluentMl })}
        />
      </div>
    </>
  );
}

function Needle({ of, i, onChange }: SyringeProps) {
  const path = `preparations[${i}]`;
  const { say } = voice.value;
  return (
    <div class="registry-pair">
      <NumberEntry
        label={say('charting.needleGauge')}
        path={`${path}.needleGauge`}
        value={of.needleGauge}
        onValue={(needleGauge) => onChange({ needleGauge })}
      />
      <NumberEntry
        label={say('charting.needleLength')}
        path={`${path}.needleLengthMm`}
        value={of.needleLengthMm}
        onValue={(needleLengthMm) => onChange({ needleLengthMm })}
      />
    </div>
  );
}
