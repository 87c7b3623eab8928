import { voice } from '../state/language.ts';
import { type ExtractPreview, fewestAlike } from './extracts-state.ts';

/** From everybody in the registry to those told of: who is left out at each step, and why. */
export function WhoCard({ preview }: { preview: ExtractPreview }) {
  const { say, number } = voice.value;
  const { k, patients, agreed, treated, extract } = preview;
  const steps: readonly (readonly [count: number, words: string])[] = [
    [patients, say('extracts.who.patients')],
    [agreed, say('extracts.who.agreed')],
    [treated, say('extracts.who.treated')],
    ...(extract === null ? [] : [[extract.told, say('extracts.who.told', { k })] as const]),
  ];
  return (
    <section class="card" aria-label={say('extracts.who')}>
      <h2 class="panel-claim">{say('extracts.who')}</h2>
      <ol class="extracts-steps">
        {steps.map(([count, words]) => (
          <li key={words}>
            <strong class="number">{number(count, 0)}</strong> <span>{words}</span>
          </li>
        ))}
      </ol>
      {extract === null ? <TooFew k={k} treated={treated} /> : <LeftOut extract={extract} />}
    </section>
  );
}

function TooFew({ k, treated }: { k: number; treated: number }) {
  const { say } = voice.value;
  return (
    <>
      <p class="refusal">{say('extracts.tooFew', { treated, k })}</p>
      <p class="label">{say('extracts.tooFew.lower', { least: fewestAlike })}</p>
    </>
  );
}

function LeftOut({ extract }: { extract: NonNullable<ExtractPreview['extract']> }) {
  const { say } = voice.value;
  const { leftOut, rowsLeftOut, groups, smallestGroup } = extract;
  return (
    <ul class="registry-plain label">
      <li>{say('extracts.who.leftOut', { leftOut })}</li>
      <li>{say('extracts.who.rows', { rows: rowsLeftOut })}</li>
      <li>{say('extracts.who.groups', { groups, smallest: smallestGroup })}</li>
    </ul>
  );
}
