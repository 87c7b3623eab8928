import { useEffect, useRef } from 'preact/hooks';
import type { Expression } from '#measure';
import { mouthDrawing } from '../state/face.ts';
import { voice } from '../state/language.ts';
import { poses } from '../state/poses.ts';
import { expression } from '../state/view.ts';
import { expressionNames } from './expression-buttons.tsx';
import { drawThumb } from './thumbs.ts';

/** The expressions as small clay mouths of the face in hand. */
export function ExpressionThumbs({ only }: { only: readonly Expression[] }) {
  return (
    <fieldset class="thumbs" aria-label={voice.value.say('mouth.expressions')}>
      {only.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={expression.value === name}
          onClick={() => (expression.value = name)}
        >
          <Thumb name={name} />
          <span>{expressionNames[name]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Thumb({ name }: { name: Expression }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = mouthDrawing.value;
  const pose = poses.value.get(name);
  useEffect(() => {
    if (canvas.current !== null && drawing !== null && pose !== undefined)
      void drawThumb(canvas.current, drawing, { surface: pose.surface, straw: name === 'straw' });
  }, [drawing, pose, name]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas cannot be focused
    <canvas
      ref={canvas}
      class={pose === undefined ? 'thumb thumb--waiting' : 'thumb'}
      width={144}
      height={96}
      aria-hidden="true"
    />
  );
}
