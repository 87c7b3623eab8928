import { type Expression, expressions } from '#measure';
import { voice, wordsFor } from '../state/language.ts';
import { poses } from '../state/poses.ts';
import { expression } from '../state/view.ts';

/** What the expressions are called, in the page's language. */
export const expressionNames: Readonly<Record<Expression, string>> = wordsFor(
  expressions,
  (name) => `mouth.expression.${name}`,
);

/** An expression as it is said within a sentence. */
export function expressionWithin(name: Expression): string {
  return expressionNames[name].toLocaleLowerCase(voice.value.id);
}

/** What the mouth does; an expression that has not been solved yet says so. */
export function ExpressionButtons({ only }: { only: readonly Expression[] }) {
  return (
    <fieldset class="choice expression-buttons" aria-label={voice.value.say('mouth.expressions')}>
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
