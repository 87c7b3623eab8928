import { Lips } from '../figures/lips.tsx';
import type { TaughtExpression } from '../model/teaching-table.ts';
import { change, type FigureProps, type Lesson, timesNow } from './lesson.ts';

/** The ring by region: the same small amount on both sides, moved from the middle to the corners. */
export const regions: Lesson = {
  id: 'regions',
  slider: {
    min: 1,
    max: 19,
    step: 2,
    start: 5,
    print: ({ at, voice }) => voice.say('teach.regions.at', { mm: voice.number(at, 0) }),
  },
  right: 'b',
  Figure,
  facts: ({ table, at, voice }) => {
    const here = regionAt(table, at);
    const kept = (expression: TaughtExpression) =>
      (here.values[expression].seal ?? 0) / (table.ring[expression][0]?.values.seal ?? 1);
    return [
      { label: 'teach.fact.edgeRest', text: change(voice, here.values.rest.edgeLift ?? 0, 2) },
      { label: 'teach.fact.straw', text: timesNow(voice, kept('straw')), afterGuess: true },
      { label: 'teach.fact.seal', text: timesNow(voice, kept('seal')), afterGuess: true },
    ];
  },
  spread: false,
  sources: ['park2020', 'li2020', 'hallett2015'],
};

function regionAt({ region }: FigureProps['table'], at: number) {
  return region.find(({ fromMidlineMm }) => fromMidlineMm === at) ?? region[0]!;
}

function Figure({ table, at, voice }: FigureProps) {
  const { point } = regionAt(table, at);
  return (
    <figure>
      <figcaption>{voice.say('teach.regions.caption')}</figcaption>
      <Lips outline={table.ring.rest[0]?.outline ?? []} label={voice.say('teach.alt.sites')}>
        {[-1, 1].map((side) => (
          <g key={side}>
            <circle
              cx={side * point[0]}
              cy={-point[1]}
              r="1.700"
              fill="var(--surface)"
              stroke="var(--ink)"
              stroke-width="0.5"
            />
            <circle cx={side * point[0]} cy={-point[1]} r="0.5" fill="var(--ink)" />
          </g>
        ))}
        <Trail table={table} />
      </Lips>
    </figure>
  );
}

/** How far every place lifts, as a bar above it: ten times as long as the lift. */
function Trail({ table }: Pick<FigureProps, 'table'>) {
  return (
    <g stroke="var(--ink)" stroke-width="0.9">
      {table.region.flatMap(({ fromMidlineMm, values }) =>
        [-1, 1].map((side) => (
          <line
            key={`${side} ${fromMidlineMm}`}
            x1={side * fromMidlineMm}
            x2={side * fromMidlineMm}
            y1="-14"
            y2={-14 - 25 * (values.rest.edgeLift ?? 0)}
          />
        )),
      )}
    </g>
  );
}
