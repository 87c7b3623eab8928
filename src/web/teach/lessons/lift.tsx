import { Lips } from '../figures/lips.tsx';
import { change, type FigureProps, type Lesson } from './lesson.ts';

/** How can paralysis lift, and when does it drop: one slider weakens either side of the tug of war. */
export const lift: Lesson = {
  id: 'lift',
  slider: {
    min: -8,
    max: 8,
    step: 1,
    start: 0,
    print({ table, at, voice }) {
      if (at === 0) return voice.say('teach.lift.none');
      const weaker = Math.round(100 * (1 - (table.strengths[Math.abs(at)] ?? 1)));
      return voice.say(at > 0 ? 'teach.lift.ring' : 'teach.lift.lifters', { share: String(weaker) });
    },
  },
  right: 'c',
  Figure,
  facts: ({ table, at, voice }) => {
    const moved = (expression: 'rest' | 'gummySmile') =>
      (stateAt(table, expression, at).values.edgeLift ?? 0) - (table.ring[expression][0]?.values.edgeLift ?? 0);
    return [
      { label: 'teach.fact.edgeRest', text: change(voice, moved('rest'), 2) },
      { label: 'teach.fact.edgeSmile', text: change(voice, moved('gummySmile'), 2), afterGuess: true },
    ];
  },
  spread: false,
  sources: ['li2020', 'polo2008'],
};

function stateAt(table: FigureProps['table'], expression: 'rest' | 'gummySmile', at: number) {
  const course = at >= 0 ? table.ring : table.lifters;
  return course[expression][Math.abs(at)] ?? course[expression][0]!;
}

function Figure({ table, at, voice }: FigureProps) {
  return (
    <div class="teach-pair">
      {(['rest', 'gummySmile'] as const).map((expression) => (
        <figure key={expression}>
          <figcaption>{voice.say(expression === 'rest' ? 'teach.face.rest' : 'teach.face.gummySmile')}</figcaption>
          <Lips
            outline={stateAt(table, expression, at).outline}
            before={table.ring[expression][0]?.outline ?? null}
            label={voice.say('teach.alt.lips')}
          />
        </figure>
      ))}
    </div>
  );
}
