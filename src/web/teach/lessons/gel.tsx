import { Lips } from '../figures/lips.tsx';
import { change, type FigureProps, type Lesson, timesNow } from './lesson.ts';

/** Flip or filler: one weakens, the other adds; and what the three firmnesses of gel change. */
export const gel: Lesson = {
  id: 'gel',
  slider: {
    min: 0,
    max: 1,
    step: 0.25,
    start: 0,
    print: ({ at, voice }) => voice.say('teach.gel.at', { ml: voice.number(at, 2) }),
  },
  right: 'c',
  Figure,
  facts: ({ table, at, voice }) => {
    const firmness = ['soft', 'medium', 'firm'].map((name) => heightened(table, name, at));
    return [
      { label: 'teach.fact.gelRed', text: change(voice, firmness[1] ?? 0, 2) },
      {
        label: 'teach.fact.gelForward',
        text: change(voice, volumeOf(table, 'medium', at)?.rest?.values.forward ?? 0, 2),
      },
      { label: 'teach.fact.gelStraw', text: timesNow(voice, strawKept(table, 'medium', at)) },
      { label: 'teach.fact.flipRed', text: change(voice, heightened(table, 'lip-flip-4x1', 0), 2) },
      { label: 'teach.fact.flipStraw', text: timesNow(voice, strawKept(table, 'lip-flip-4x1', 0)) },
      {
        label: 'teach.fact.softToFirm',
        text: voice.range(Math.min(...firmness), Math.max(...firmness), 'mm', 2),
        afterGuess: true,
      },
    ];
  },
  spread: false,
  sources: ['rho2022', 'fagien2019', 'eccleston2012'],
};

function volumeOf({ volume }: FigureProps['table'], name: string, ml: number) {
  const wanted = ml === 0 && name !== 'lip-flip-4x1' ? 'nothing' : name;
  return (volume.find((one) => one.name === wanted && one.ml === ml) ?? volume[0])?.states;
}

function heightened(table: FigureProps['table'], name: string, ml: number): number {
  const red = (of: string, amount: number) => volumeOf(table, of, amount)?.rest?.values.redLip ?? 0;
  return red(name, ml) - red('nothing', 0);
}

function strawKept(table: FigureProps['table'], name: string, ml: number): number {
  const force = (of: string, amount: number) => volumeOf(table, of, amount)?.straw?.values.seal ?? 0;
  return force(name, ml) / force('nothing', 0);
}

function Figure({ table, at, voice }: FigureProps) {
  const before = volumeOf(table, 'nothing', 0)?.rest?.outline ?? null;
  return (
    <div class="teach-pair">
      <figure>
        <figcaption>{voice.say('teach.gel.flip')}</figcaption>
        <Lips
          outline={volumeOf(table, 'lip-flip-4x1', 0)?.rest?.outline ?? []}
          before={before}
          label={voice.say('teach.alt.lips')}
        />
      </figure>
      <figure>
        <figcaption>{voice.say('teach.gel.gel')}</figcaption>
        <Lips
          outline={volumeOf(table, 'medium', at)?.rest?.outline ?? []}
          before={before}
          label={voice.say('teach.alt.lips')}
        />
      </figure>
    </div>
  );
}
