import type { Voice } from '#messages';
import { planLabel } from '#report';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { voice } from '../../state/language.ts';
import { lessons } from '../lessons/lessons.ts';
import { teachingTable } from '../model/teaching.data.ts';
import type { View } from './view.ts';

/** What a view shows, in one line. */
export function nameView(view: View, { say }: Voice): string {
  if (view.kind === 'motion')
    return say('teach.view.motion', {
      expression: expressionNames[view.expression],
      week: String(view.week),
      plan: planLabel(voice.value, view.plan.label),
    });
  const { slider } = lessons[view.lesson];
  const position = slider.print({ table: teachingTable, at: view.at, voice: voice.value });
  return `${say(`teach.${view.lesson}.title`)} · ${position}`;
}

/** The figure of a lesson at a kept position, with its numbers in the open. */
export function LessonFigure({ view }: { view: Extract<View, { kind: 'lesson' }> }) {
  const lesson = lessons[view.lesson];
  const props = { table: teachingTable, at: view.at, voice: voice.value };
  const { say } = props.voice;
  return (
    <div class="teach-still">
      <div class="teach-picture">{lesson.Figure(props)}</div>
      <p>
        <strong>{say(`teach.${view.lesson}.slider`)}:</strong> {lesson.slider.print(props)}
      </p>
      <dl class="teach-facts">
        {lesson.facts(props).map(({ label, text }) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="source">{say(lesson.spread ? 'teach.hasSpread' : 'teach.noSpread')}</p>
    </div>
  );
}
