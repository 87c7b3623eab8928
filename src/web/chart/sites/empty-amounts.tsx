import { useState } from 'preact/hooks';
import { NumberField } from '../../plan/number-field.tsx';
import { saySentence, voice } from '../../state/language.ts';
import { openChart } from '../chart-state.ts';
import { amountOf, type DraftPreparation } from '../draft-body.ts';
import { withEmptyFilled } from './other-substance.ts';
import { canTakeBack, edit, siteMessage, takeBack } from './sites-in-hand.ts';

/** Where amounts were emptied with the product: what happened, a way back, and one amount for all that are empty. */
export function EmptyAmounts({ of, i }: { of: DraftPreparation; i: number }) {
  const { say } = voice.value;
  const [amount, setAmount] = useState<number | null>(null);
  const open = of.points.filter(({ planned, delivered }) =>
    [planned, delivered].some((place) => place !== null && amountOf(place) === null),
  ).length;
  if (open === 0) return null;
  const message = siteMessage.value;
  return (
    <div class="caution-card chart-empty-amounts label">
      {message?.key === 'faceMap.substance.emptied' && <p>{saySentence(message)}</p>}
      {canTakeBack.value && (
        <button type="button" class="button" onClick={takeBack}>
          {say('faceMap.takeBack')}
        </button>
      )}
      <NumberField
        label={say('faceMap.amount.forAll', { count: open })}
        unit={of.kind === 'filler' ? 'mL' : 'U'}
        value={amount}
        step={of.kind === 'filler' ? 0.05 : 0.5}
        decimals={2}
        problem={null}
        onChange={setAmount}
      />
      <button
        type="button"
        class="button"
        disabled={amount === null}
        onClick={() => {
          const body = openChart.peek()?.body;
          if (body === undefined || amount === null) return;
          edit(withEmptyFilled(body, i, amount));
          setAmount(null);
        }}
      >
        {say('faceMap.amount.fill')}
      </button>
    </div>
  );
}
