import type { Voice } from '#messages';
import { WeeksBand } from '../figures/weeks-band.tsx';
import { type FigureProps, type Lesson, of100 } from './lesson.ts';

/** Months without an undo: what is left of the ring's pull, week by week. */
export const months: Lesson = {
  id: 'months',
  slider: {
    min: 0,
    max: 30,
    step: 1,
    start: 2,
    print: ({ at, voice }) => voice.say('teach.months.at', { n: at }),
  },
  right: 'c',
  Figure,
  facts: ({ table, at, voice }) => {
    const { low, middle, high } = table.months;
    return [
      {
        label: 'teach.fact.pullLeft',
        text: `${of100(voice, middle[at] ?? 1)} (${voice.range(100 * (low[at] ?? 1), 100 * (high[at] ?? 1), '', 0)})`,
      },
      { label: 'teach.fact.pullLost', text: of100(voice, 1 - (middle[at] ?? 1)) },
      { label: 'teach.fact.latest', text: slowest(table, voice), afterGuess: true },
    ];
  },
  values: ({ months: course }) => ({
    weeks: String(course.weeks.find((w) => w > 2 && (course.middle[w] ?? 0) >= halfWay(course)) ?? 30),
  }),
  spread: true,
  sources: ['li2020', 'cohen2012', 'polo2008', 'alimohammadi2014'],
};

/** Half of what was lost at the lowest point is back. */
function halfWay({ middle }: FigureProps['table']['months']): number {
  return (1 + Math.min(...middle)) / 2;
}

/** Week by which the slowest of 90 of 100 treatments have nine tenths of the pull back, or that it is after the last one. */
function slowest({ months: { weeks, low } }: FigureProps['table'], voice: Voice): string {
  const lowest = low.indexOf(Math.min(...low));
  const back = weeks.find((_, i) => i > lowest && (low[i] ?? 0) >= 0.9);
  if (back !== undefined) return voice.say('teach.months.at', { n: back });
  return voice.say('teach.months.later', { n: String(weeks[weeks.length - 1]) });
}

function Figure({ table, at, voice }: FigureProps) {
  return (
    <figure>
      <figcaption>{voice.say('teach.months.caption')}</figcaption>
      <WeeksBand
        {...table.months}
        now={at}
        full={voice.say('teach.months.full')}
        none={voice.say('teach.months.none')}
        unit={voice.say('teach.months.weeks')}
        label={voice.say('teach.months.alt')}
      />
    </figure>
  );
}
