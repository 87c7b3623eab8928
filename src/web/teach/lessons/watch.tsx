import { Lips } from '../figures/lips.tsx';
import { change, type FigureProps, type Lesson, timesNow } from './lesson.ts';

/** How to watch a before and after: the head is tipped, nothing else, and the lip looks different. */
export const watch: Lesson = {
  id: 'watch',
  slider: {
    min: -15,
    max: 15,
    step: 1,
    start: 0,
    print: ({ at, voice }) => voice.say('teach.watch.at', { n: Math.abs(at), way: Math.sign(at) }),
  },
  right: 'c',
  Figure,
  facts: ({ table, at, voice }) => {
    const flip = table.volume.find(({ name }) => name === 'lip-flip-4x1')?.states;
    const still = table.volume[0]?.states;
    const red = (flip?.rest?.values.redLip ?? 0) - (still?.rest?.values.redLip ?? 0);
    const straw = (flip?.straw?.values.seal ?? 0) / (still?.straw?.values.seal ?? 1);
    return [
      { label: 'teach.fact.looksRed', text: change(voice, shownRed(table, at) - shownRed(table, 0), 2) },
      { label: 'teach.fact.flipRed', text: change(voice, red, 2), afterGuess: true },
      { label: 'teach.fact.flipStraw', text: timesNow(voice, straw), afterGuess: true },
    ];
  },
  spread: false,
  sources: ['soares2022', 'vaca2021', 'tanikawa2018'],
};

const points = 17;
const middle = (points - 1) / 2;

/** The resting outline as a camera straight ahead sees it when the chin is up by so many degrees about its corners (4 x 17 x 2) [mm]. */
export function tipped(head: readonly number[], degrees: number): number[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (i: number) => [head[3 * i] ?? 0, head[3 * i + 1] ?? 0, head[3 * i + 2] ?? 0] as const;
  const corner = at(0);
  return Array.from({ length: head.length / 3 }, (_, i) => {
    const [x, y, z] = at(i);
    return [x, corner[1] + (y - corner[1]) * cos + (z - corner[2]) * sin];
  }).flat();
}

/** Height of the red upper lip as it looks in the picture [mm]. */
function shownRed({ head }: FigureProps['table'], degrees: number): number {
  const seen = tipped(head, degrees);
  const height = (contour: number) => seen[2 * (contour * points + middle) + 1] ?? 0;
  return height(0) - height(1);
}

function Figure({ table, at, voice }: FigureProps) {
  return (
    <div class="teach-pair">
      {[0, at].map((degrees, i) => (
        <figure key={i === 0 ? 'one' : 'other'}>
          <figcaption>{voice.say(i === 0 ? 'teach.watch.one' : 'teach.watch.other')}</figcaption>
          <Lips outline={tipped(table.head, degrees)} label={voice.say('teach.alt.lips')} />
        </figure>
      ))}
    </div>
  );
}
