import { NumberEntry } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import { fewestAlike, format, k, mostAlike, preview, saveExtract, saving } from './extracts-state.ts';

/** How many must look alike, in which files, and the extract itself once it can be made. */
export function WishCard() {
  const { say } = voice.value;
  const formats = ['csv', 'parquet'] as const;
  const canBeMade = preview.value?.extract?.faults === 0;
  return (
    <section class="card" aria-label={say('extracts.wish')}>
      <h2 class="panel-claim">{say('extracts.wish')}</h2>
      <NumberEntry label={say('extracts.k')} path="k" value={k.value} onValue={(next) => (k.value = next)} />
      <p class="source">{say('extracts.k.note', { least: fewestAlike, most: mostAlike })}</p>
      <fieldset class="choice extracts-format" aria-label={say('extracts.format')}>
        {formats.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={format.value === one}
            onClick={() => {
              format.value = one;
              saving.value = 'no';
            }}
          >
            {say(`extracts.format.${one}`)}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="button button--primary"
        disabled={!canBeMade || saving.value === 'busy'}
        onClick={() => void saveExtract()}
      >
        {say('extracts.save')}
      </button>
      <p class="label" role="status">
        <HowItGoes />
      </p>
      <p class="source">{say('extracts.logged')}</p>
    </section>
  );
}

function HowItGoes() {
  const { say } = voice.value;
  const now = saving.value;
  if (now === 'no') return null;
  return <>{now === 'busy' ? say('extracts.saving') : say('extracts.saved', { file: now.file })}</>;
}
