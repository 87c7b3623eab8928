import type { Expression } from '#measure';
import { poses } from '../state/poses.ts';
import { expression } from '../state/view.ts';

/** What the expressions are called. */
export const expressionNames: Readonly<Record<Expression, string>> = {
  rest: 'Rest',
  smile: 'Smile',
  gummySmile: 'Broad smile',
  pucker: 'Pucker',
  seal: 'Seal',
  straw: 'Straw',
  speechP: 'Saying p',
  speechU: 'Saying oo',
  speechI: 'Saying ee',
};

/** What the mouth does; an expression that has not been solved yet says so. */
export function ExpressionButtons({ only }: { only: readonly Expression[] }) {
  return (
    <fieldset class="choice expression-buttons" aria-label="Expression">
      {only.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={expression.value === name}
          class={poses.value.has(name) ? undefined : 'is-waiting'}
          onClick={() => (expression.value = name)}
        >
          {expressionNames[name]}
        </button>
      ))}
    </fieldset>
  );
}
