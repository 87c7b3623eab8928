import { muscleTable } from '#anatomy';
import { Lips } from '../figures/lips.tsx';
import { change, type FigureProps, type Lesson } from './lesson.ts';

/** Which muscle lowers the upper lip: one after the other pulls alone. */
export const lowers: Lesson = {
  id: 'lowers',
  slider: {
    min: 1,
    max: 15,
    step: 1,
    start: 1,
    print: ({ table, at, voice }) => voice.say(nameKey(aloneAt(table, at).muscle)),
  },
  right: 'b',
  Figure,
  facts: ({ table, at, voice }) => {
    const { edgeLift, cornerLift } = aloneAt(table, at);
    return [
      { label: 'teach.fact.edgeAlone', text: change(voice, edgeLift) },
      { label: 'teach.fact.cornerAlone', text: change(voice, cornerLift) },
      {
        label: 'teach.fact.lowering',
        text: voice.number(table.alone.filter((one) => one.edgeLift <= -0.5).length, 0),
        afterGuess: true,
      },
    ];
  },
  spread: false,
  sources: ['artisynth', 'park2020', 'hwang2009'],
};

/** The muscles in the order of the slider, those of the face first, the ring last. */
const order = [
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
  'zygomaticusMajor',
  'levatorAnguliOris',
  'risorius',
  'buccinator',
  'depressorAnguliOris',
  'depressorLabiiInferioris',
  'mentalis',
  'incisivusLabiiSuperioris',
  'orbicularisOris.marginalis.inferior',
  'orbicularisOris.peripheralis.inferior',
  'orbicularisOris.marginalis.superior',
  'orbicularisOris.peripheralis.superior',
] as const;

function aloneAt({ alone }: FigureProps['table'], at: number) {
  const wanted = order[at - 1] ?? order[0];
  return { ...(alone.find(({ muscle }) => muscle === wanted) ?? alone[0]!), muscle: wanted };
}

function nameKey(muscle: (typeof order)[number]): `teach.muscle.${(typeof order)[number]}` {
  return `teach.muscle.${muscle}`;
}

function Figure({ table, at, voice }: FigureProps) {
  const { outline, muscle } = aloneAt(table, at);
  return (
    <figure>
      <figcaption>
        {voice.say(nameKey(muscle))} <em>{muscleTable[muscle].name}</em>
      </figcaption>
      <Lips
        outline={outline}
        before={table.ring.rest[0]?.outline ?? null}
        label={voice.say('teach.alt.lips')}
        frame={{ aside: 40, up: 22, down: 26 }}
      />
    </figure>
  );
}
