import { BrowPicture } from '../figures/brow.tsx';
import { ForceArrow, Lips } from '../figures/lips.tsx';
import { change, type FigureProps, type Lesson, of100, timesNow } from './lesson.ts';

/** Length of one newton in both pictures [mm]. */
const mmPerN = 38;

/** The tug of war on brow and lip with the forces of the model, on one scale. */
export const tug: Lesson = {
  id: 'tug',
  slider: {
    min: 20,
    max: 100,
    step: 10,
    start: 100,
    print: ({ at, voice }) => of100(voice, at / 100),
  },
  right: 'c',
  Figure,
  facts: ({ table, at, voice }) => {
    const i = indexOf(at);
    const { rest, straw } = table.ring;
    const lifted = (rest[i]?.values.edgeLift ?? 0) - (rest[0]?.values.edgeLift ?? 0);
    const kept = (straw[i]?.values.seal ?? 0) / (straw[0]?.values.seal ?? 1);
    return [
      { label: 'teach.fact.brow', text: change(voice, browLift(table, i), 2) },
      { label: 'teach.fact.edgeRest', text: change(voice, lifted, 2) },
      { label: 'teach.fact.straw', text: timesNow(voice, kept), afterGuess: true },
    ];
  },
  spread: false,
  sources: ['hwang2009', 'park2020', 'frankelKamer1998', 'jabbour2017'],
};

function indexOf(at: number): number {
  return Math.round((100 - at) / 10);
}

function browLift({ brow }: FigureProps['table'], i: number): number {
  return (brow.depressors[i] ?? 0) - (brow.depressors[0] ?? 0);
}

function Figure({ table, at, voice }: FigureProps) {
  const i = indexOf(at);
  const newtons = (n: number) => `${voice.number(n, 2)} N`;
  const lip = table.mouthPull.rest;
  const brow = table.brow.pull;
  return (
    <div class="teach-pair">
      <figure>
        <figcaption>{voice.say('teach.tug.brow')}</figcaption>
        <BrowPicture liftMm={browLift(table, i)} label={voice.say('teach.alt.brow')}>
          <ForceArrow x={-4} from={-2} length={brow.up * mmPerN} way="up" text={newtons(brow.up)} side="end" />
          <ForceArrow
            x={4}
            from={1}
            length={(brow.down * mmPerN * at) / 100}
            way="down"
            text={newtons((brow.down * at) / 100)}
            side="start"
          />
        </BrowPicture>
      </figure>
      <figure>
        <figcaption>{voice.say('teach.tug.lip')}</figcaption>
        <Lips
          outline={table.ring.rest[i]?.outline ?? []}
          before={table.ring.rest[0]?.outline ?? null}
          label={voice.say('teach.alt.lips')}
          frame={{ aside: 36, up: 22, down: 24 }}
        >
          <ForceArrow x={-4} from={-8} length={lip.up * mmPerN} way="up" text={newtons(lip.up)} side="end" />
          <ForceArrow
            x={4}
            from={-6}
            length={(lip.down * mmPerN * at) / 100}
            way="down"
            text={newtons((lip.down * at) / 100)}
            side="start"
          />
        </Lips>
      </figure>
    </div>
  );
}
