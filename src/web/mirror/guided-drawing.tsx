import { useEffect } from 'preact/hooks';
import { LiveMouth } from '../mouth/live-mouth.tsx';
import { ensureForecast } from '../state/forecast.ts';
import { type Sentence, saySentence, voice } from '../state/language.ts';
import { expression, moment } from '../state/view.ts';
import { LessonCard, lessonStepNow, startOver } from './lesson-view.tsx';
import { lookIntoMirror } from './mirror-state.ts';

/** The same exercise without a camera: the clay mouth does the movement, the reader does it too. */
export function GuidedDrawing({ why }: { why: Sentence }) {
  const { say } = voice.value;
  useEffect(ensureForecast, []);
  useEffect(startOver, []);
  const { step, guessed } = lessonStepNow();
  useEffect(() => {
    const [shown, when] = [expression.peek(), moment.peek()];
    expression.value = step.expression;
    moment.value = 'now';
    return () => {
      expression.value = shown;
      moment.value = when;
    };
  }, [step]);
  return (
    <div class="mirror">
      <section class="mirror-drawing" aria-label={say('mirror.drawing')}>
        <LiveMouth spanMm={128} muscleOpacity={guessed ? 0.9 : 0} />
      </section>
      <section class="mirror-words">
        <p class="label label--quiet">
          {saySentence(why)} {say('mirror.drawingHow')}{' '}
          <button type="button" class="link" onClick={lookIntoMirror}>
            {say('mirror.useCamera')}
          </button>
        </p>
        <LessonCard step={step} live={null} />
      </section>
    </div>
  );
}
