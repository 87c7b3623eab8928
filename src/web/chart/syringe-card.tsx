import { Field, NumberEntry } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import type { DraftPreparation } from './draft-body.ts';

interface SyringeProps {
  readonly of: DraftPreparation;
  /** where it stands in the chart */
  readonly path: string;
  readonly onChange: (by: Partial<DraftPreparation>) => void;
}

/** One syringe. The product came with the plan and is locked: its units mean nothing for another. */
export function SyringeCard({ of, path, onChange }: SyringeProps) {
  const { say } = voice.value;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section class="card registry-form" aria-label={say('charting.syringe')}>
      <header>
        <h2 class="panel-claim">{of.product ?? of.gelClass}</h2>
        <p class="source">{say(of.kind === 'toxin' ? 'charting.syringe.locked' : 'charting.syringe.gel')}</p>
      </header>
      {of.kind === 'toxin' && (
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
      )}
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
      <Needle of={of} path={path} onChange={onChange} />
    </section>
  );
}

function Needle({ of, path, onChange }: SyringeProps) {
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
