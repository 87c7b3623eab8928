import type { Expression } from '#measure';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { replayed } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';

/** Which expression is replayed. */
export function ReplayExpressions({ expressions }: { readonly expressions: readonly Expression[] }) {
  return (
    <fieldset class="replay-expressions" aria-label={voice.value.say('mouth.expressions')}>
      {expressions.map((name) => (
        <button
          type="button"
          class="pill"
          key={name}
          aria-pressed={replayed.value === name}
          onClick={() => (replayed.value = name)}
        >
          {expressionNames[name]}
        </button>
      ))}
    </fieldset>
  );
}
