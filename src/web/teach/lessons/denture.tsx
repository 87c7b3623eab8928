import { thresholds } from '#forecast';
import { LimitRows } from '../figures/limit-rows.tsx';
import type { TaughtExpression } from '../model/teaching-table.ts';
import { change, type FigureProps, type Lesson, of100, timesNow } from './lesson.ts';

/** The denture look: less pressure, less motion, more length, each against the product's own limit. */
export const denture: Lesson = {
  id: 'denture',
  slider: { min: 20, max: 100, step: 10, start: 100, print: ({ at, voice }) => of100(voice, at / 100) },
  right: 'a',
  Figure,
  facts: ({ table, at, voice }) => {
    const signs = signsAt(table, at);
    return [
      { label: 'teach.fact.teethKept', text: timesNow(voice, signs.teeth) },
      { label: 'teach.fact.smileKept', text: timesNow(voice, signs.smile) },
      { label: 'teach.fact.puckerKept', text: timesNow(voice, signs.pucker) },
      { label: 'teach.fact.lipLength', text: change(voice, signs.longer, 2) },
      { label: 'teach.fact.signs', text: of3(signs), afterGuess: true },
    ];
  },
  spread: false,
  sources: ['tanikawa2018', 'assumed'],
};

const { slackLip, stiffLip, visibleAtRest } = thresholds;

/** What is left of pressure and path [1], and how much longer the lip is at rest [mm]. */
function signsAt({ ring }: FigureProps['table'], at: number) {
  const i = Math.round((100 - at) / 10);
  const kept = (expression: TaughtExpression, name: 'teeth' | 'path') =>
    (ring[expression][i]?.values[name] ?? 0) / (ring[expression][0]?.values[name] ?? 1);
  const edge = ring.rest[i]?.values.edgeLift ?? 0;
  return {
    teeth: kept('rest', 'teeth'),
    smile: kept('smile', 'path'),
    pucker: kept('pucker', 'path'),
    longer: edge === 0 ? 0 : -edge,
  };
}

/** How many of the three signs there are. */
function of3({ teeth, smile, pucker, longer }: ReturnType<typeof signsAt>): string {
  const motion = smile < stiffLip.value && pucker < stiffLip.value;
  return String([teeth < slackLip.value, motion, longer >= visibleAtRest.value].filter(Boolean).length);
}

function Figure({ table, at, voice }: FigureProps) {
  const { teeth, smile, pucker, longer } = signsAt(table, at);
  const limit = (value: number, text: string) => ({ at: value, text });
  const ratio = { from: 0, to: 1.5 };
  const stiff = limit(stiffLip.value, voice.number(stiffLip.value, 2));
  return (
    <figure>
      <figcaption>{voice.say('teach.denture.caption')}</figcaption>
      <LimitRows
        label={voice.say('teach.denture.caption')}
        rows={[
          {
            name: voice.say('teach.denture.pressure'),
            value: teeth,
            ...ratio,
            limit: limit(slackLip.value, voice.number(slackLip.value, 2)),
          },
          { name: voice.say('teach.denture.motionSmile'), value: smile, ...ratio, limit: stiff },
          { name: voice.say('teach.denture.motionPurse'), value: pucker, ...ratio, limit: stiff },
          {
            name: voice.say('teach.denture.length'),
            value: longer,
            from: -1,
            to: 1,
            limit: limit(visibleAtRest.value, change(voice, visibleAtRest.value)),
          },
        ]}
      />
    </figure>
  );
}
