import { type TrendPoint, trend } from '#advise';
import { voice } from '../state/language.ts';
import { SourceList } from '../teach/source-lines.tsx';

const points: readonly (TrendPoint & { readonly id: (typeof trend)[number]['id'] })[] = trend;
const kinds = ['study', 'attention'] as const;

/** What was studied against what was watched, year by year, on one scale of numbers; the table has the same. */
export function Trend() {
  const { say } = voice.value;
  return (
    <section aria-labelledby="evidence-trend">
      <h2 id="evidence-trend" class="panel-claim">
        {say('evidence.trend')}
      </h2>
      <p>{say('evidence.trend.lead')}</p>
      <figure class="card">
        <TrendChart />
        <figcaption class="source">{say('evidence.trend.views')}</figcaption>
      </figure>
      <TrendTable />
      <SourceList ids={points.map(({ source }) => source)} />
    </section>
  );
}

const WIDTH = 640;
const ROW = { study: 74, attention: 190 } as const;
const YEARS_Y = 262;
/** Area of a mark for one person, post or clip [px2]. */
const areaOfOne = 3.2;

function TrendChart() {
  const { say } = voice.value;
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = (year: number) => 60 + ((year - first) / (last - first)) * (WIDTH - 120);
  const radius = (count: number) => Math.sqrt((count * areaOfOne) / Math.PI);
  return (
    <svg class="teach-chart" viewBox={`0 0 ${WIDTH} ${YEARS_Y + 12}`} role="img" aria-label={say('evidence.trend.alt')}>
      {kinds.map((kind) => (
        <g key={kind}>
          <line x1="20" x2={WIDTH - 20} y1={ROW[kind]} y2={ROW[kind]} stroke="var(--hairline)" />
          <text x="20" y={ROW[kind] - 46}>
            {say(`evidence.trend.${kind}`)}
          </text>
        </g>
      ))}
      {points.map(({ id, kind, year, count }) =>
        count === null ? (
          <circle
            key={id}
            cx={x(year) + 14}
            cy={ROW[kind]}
            r="5"
            fill="none"
            stroke="var(--ink)"
            stroke-dasharray="2 2"
          />
        ) : (
          <circle key={id} cx={x(year)} cy={ROW[kind]} r={radius(count)} fill="var(--ink)" opacity="0.75" />
        ),
      )}
      {[...new Set(years)].map((year) => (
        <text key={year} x={x(year)} y={YEARS_Y} text-anchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}

function TrendTable() {
  const { say, number } = voice.value;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th scope="col">{say('evidence.trend.year')}</th>
          <th scope="col">{say('evidence.trend.what')}</th>
          <th scope="col">{say('evidence.trend.count')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ id, year, count, unit }) => (
          <tr key={id}>
            <td>{year}</td>
            <td>{say(`trend.${id}`)}</td>
            <td>
              {count === null
                ? say('evidence.trend.unknown')
                : say(`evidence.trend.unit.${unit}`, { n: number(count, 0) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
