import { useId } from 'preact/hooks';
import { gelClasses, products } from '#plan';
import { voice } from '../../state/language.ts';
import { openChart } from '../chart-state.ts';
import type { DraftBody, DraftPreparation, Substance } from '../draft-body.ts';
import { newSyringe } from '../draft-body.ts';
import { withSubstance } from './other-substance.ts';
import { substanceText } from './rows.ts';
import { edit } from './sites-in-hand.ts';

/** What a syringe may hold. */
const substances: readonly Substance[] = [
  ...products.map((product) => ({ product })),
  ...gelClasses.map((gelClass) => ({ gelClass })),
];

interface SubstanceChoiceProps {
  readonly label: string;
  readonly among: readonly Substance[];
  readonly onChosen: (substance: Substance) => void;
}

/** A list to choose a toxin or a gel from; it does something and holds nothing. */
function SubstanceChoice({ label, among, onChosen }: SubstanceChoiceProps) {
  const id = useId();
  return (
    <>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="chart-add"
        value=""
        onChange={(event) => {
          const chosen = among[Number(event.currentTarget.value)];
          event.currentTarget.value = '';
          if (chosen !== undefined) onChosen(chosen);
        }}
      >
        <option value="" disabled>
          {label}
        </option>
        {among.map((each, n) => (
          <option key={n} value={n}>
            {substanceText(each)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Begins something with a toxin or a gel. */
export function AnySubstance({ label, onChosen }: Omit<SubstanceChoiceProps, 'among'>) {
  return <SubstanceChoice label={label} among={substances} onChosen={onChosen} />;
}

/** Another product in this syringe: every amount is emptied, and can be had back. */
export function OtherSubstance({ of, i }: { of: DraftPreparation; i: number }) {
  const { say } = voice.value;
  const before = substanceText(of);
  const among = substances.filter(
    (each) => 'product' in each === (of.kind === 'toxin') && substanceText(each) !== before,
  );
  return (
    <SubstanceChoice
      label={say(of.kind === 'toxin' ? 'faceMap.substance.toxin' : 'faceMap.substance.gel')}
      among={among}
      onChosen={(substance) => {
        const body = openChart.peek()?.body;
        if (body === undefined) return;
        const values = { before, after: substanceText(substance) };
        edit(withSubstance(body, i, substance), { message: { key: 'faceMap.substance.emptied', values } });
      }}
    />
  );
}

/** Most syringes of one chart, as the registry takes them. */
const mostSyringes = 4;

/** One syringe more, with sites of its own. */
export function AddSyringe({ body }: { body: DraftBody }) {
  if (body.preparations.length >= mostSyringes) return null;
  return (
    <p>
      <AnySubstance
        label={voice.value.say('faceMap.syringe.another')}
        onChosen={(substance) => edit([...body.preparations, newSyringe(substance)])}
      />
    </p>
  );
}
