import { thresholds } from '#forecast';
import { Dots } from '../figures/dots.tsx';
import type { TaughtDose } from '../model/teaching-table.ts';
import { type FigureProps, type Lesson, of100 } from './lesson.ts';

/** Just enough, in theory and in practice: one person in the middle against a hundred who differ. */
export const enough: Lesson = {
  id: 'enough',
  slider: { min: 0, max: 7, step: 1, start: 3, print: doseInWords },
  right: 'a',
  Figure,
  facts: ({ table, at, voice }) => {
    const { ideal, people, seen, strawHarder } = doseAt(table, at);
    const both = bothWishes(people);
    const [share, low, high] = strawHarder;
    return [
      { label: 'teach.fact.idealLift', text: `${voice.number(ideal.lift, 2)} mm` },
      { label: 'teach.fact.seen', text: of100(voice, seen[0]) },
      {
        label: 'teach.fact.strawHarder',
        text: `${of100(voice, share)} (${voice.range(Math.round(100 * low), Math.round(100 * high), '', 0)})`,
      },
      { label: 'teach.fact.bothWishes', text: of100(voice, both / people.length), afterGuess: true },
    ];
  },
  values: ({ doses }) => ({ most: Math.max(...doses.map(({ people }) => bothWishes(people))) }),
  spread: true,
  sources: ['li2020', 'tanikawa2018', 'smith2018'],
};

const lifted = thresholds.visibleAtRest.value;
const usable = thresholds.strawReserve.value;

/** How many get a lift that photos can show and a straw as good as now. */
function bothWishes(people: TaughtDose['people']): number {
  return people.filter(({ lift, strawKept }) => lift >= lifted && strawKept >= usable).length;
}

/** The dose of a slider position. */
function doseAt({ doses }: FigureProps['table'], at: number) {
  return doses[at] ?? doses[0]!;
}

/** A dose against the plan's own, in words. */
function doseInWords({ table, at, voice }: FigureProps): string {
  const { share } = doseAt(table, at);
  return share === 1
    ? voice.say('teach.dose.asPlanned')
    : voice.say('teach.dose.times', { times: voice.number(share, 2) });
}

function Figure({ table, at, voice }: FigureProps) {
  const { ideal, people } = doseAt(table, at);
  return (
    <figure>
      <figcaption>{voice.say('teach.enough.caption')}</figcaption>
      <Dots
        dots={people.map(({ lift, strawKept }) => ({ x: 100 * strawKept, y: lift }))}
        ideal={{ x: 100 * ideal.strawKept, y: ideal.lift }}
        x={{ from: 40, to: 105, limit: 100 * usable, name: voice.say('teach.enough.x') }}
        y={{ from: -0.2, to: 1.4, limit: lifted, name: voice.say('teach.enough.y') }}
        limitNames={{ x: voice.say('teach.enough.limitX'), y: voice.say('teach.enough.limitY') }}
        print={(value) => voice.number(value, Number.isInteger(value) ? 0 : 1)}
        label={voice.say('teach.enough.alt')}
      />
    </figure>
  );
}
