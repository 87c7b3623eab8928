import { Lips } from '../figures/lips.tsx';
import { TimesStrip } from '../figures/times-strip.tsx';
import { change, type FigureProps, type Lesson, of100, timesNow } from './lesson.ts';

/** Why the fourth time was different: one plan, one person, the same hands, twenty times. */
export const fourth: Lesson = {
  id: 'fourth',
  slider: {
    min: 1,
    max: 20,
    step: 1,
    start: 1,
    print: ({ at, voice }) => voice.say('teach.fourth.at', { n: String(at) }),
  },
  right: 'b',
  Figure,
  facts: ({ table, at, voice }) => {
    const { treatments, straw } = table.replay;
    const here = treatments[at - 1] ?? treatments[0]!;
    return [
      { label: 'teach.fact.lipLength', text: change(voice, here.longer, 2) },
      { label: 'teach.fact.smileKept', text: timesNow(voice, here.smileKept) },
      {
        label: 'teach.fact.strawHere',
        text: voice.say(here.strawHarder ? 'teach.yes' : 'teach.no'),
      },
      { label: 'teach.fact.oneOfFour', text: of100(voice, straw.inOneOfFour), afterGuess: true },
    ];
  },
  values: ({ replay }) => ({ straw: String(Math.round(100 * replay.straw.share)) }),
  spread: true,
  sources: ['alimohammadi2014', 'hallett2015', 'ramirezCastaneda2013'],
};

function Figure({ table, at, voice }: FigureProps) {
  const { treatments, before } = table.replay;
  return (
    <figure>
      <figcaption>{voice.say('teach.fourth.caption')}</figcaption>
      <Lips
        outline={treatments[at - 1]?.outline ?? before}
        before={before}
        label={voice.say('teach.alt.lips')}
        frame={{ aside: 40, up: 20, down: 20 }}
      />
      <TimesStrip
        times={treatments.map(({ longer, strawHarder }) => ({ value: longer, marked: strawHarder }))}
        now={at}
        print={(value) => change(voice, value, 2)}
        label={voice.say('teach.fourth.strip')}
      />
      <p class="source">{voice.say('teach.fourth.strip')}</p>
    </figure>
  );
}
