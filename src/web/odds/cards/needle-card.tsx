import { signal } from '@preact/signals';
import type { Forecast, PlanAnswers } from '#forecast';
import { formatChange, formatNumber, formatRange } from '#units';
import { NeedleMap } from '../../charts/needle-map.tsx';
import { siteNames } from '../../plan/plan-words.ts';
import { answers } from '../../state/answers.ts';
import { sitesOf, soundPlan } from '../../state/plan.ts';
import { nameOutcome, type Question } from '../why/question.ts';
import { WhyCell } from '../why/why-cell.tsx';

type NeedleError = PlanAnswers['needleError'];
type Site = NeedleError['sites'][number];
type Direction = keyof Site['perMm'];

const directions: readonly { readonly direction: Direction; readonly name: string }[] = [
  { direction: 'left', name: 'towards the left' },
  { direction: 'up', name: 'up' },
  { direction: 'deeper', name: 'deeper' },
];

interface Watched {
  /** on a button */
  readonly short: string;
  readonly name: string;
  /** solved outcome that stands behind it */
  readonly outcome: NonNullable<Question['outcome']>;
}

const watched: Readonly<Record<string, Watched>> = {
  'rest.marginLiftLeft': {
    short: 'Left edge',
    name: 'the left half of the lip’s edge at rest',
    outcome: nameOutcome('rest', 'marginLiftLeft'),
  },
  'rest.marginLiftRight': {
    short: 'Right edge',
    name: 'the right half of the lip’s edge at rest',
    outcome: nameOutcome('rest', 'marginLiftRight'),
  },
  'smile.marginLeftMinusRight': {
    short: 'Smile',
    name: 'the difference between the sides in a smile',
    outcome: nameOutcome('smile', 'marginLiftLeft'),
  },
  'seal.kept': { short: 'Seal', name: 'the force of the closed lips', outcome: nameOutcome('seal', 'sealForceN') },
};

const picked = signal('rest.marginLiftLeft');

/** What one needle beside its place may change, drawn on the lip, side by side. */
export function NeedleCard({ forecast }: { forecast: Forecast }) {
  const error = answers.value?.needleError;
  const lips = forecast.ghosts['rest']?.[0]?.before;
  if (error === undefined || error.sites.length === 0 || lips === undefined) return null;
  const { name: outcome, unit } = error.outcomes.find(({ name }) => name === picked.value) ?? error.outcomes[0]!;
  const names = namesOf(error);
  const sizes = error.sites.map((site) => sizeOf(site, outcome));
  const most = Math.max(...sizes);
  return (
    <section class="card odds-card" aria-label="A millimetre of needle error">
      <h2 class="panel-claim">{titleOf(error)}</h2>
      <fieldset class="choice share-choice" aria-label="What changes">
        {Object.entries(watched)
          .filter(([name]) => error.outcomes.some((one) => one.name === name))
          .map(([name, { short }]) => (
            <button type="button" key={name} aria-pressed={name === outcome} onClick={() => (picked.value = name)}>
              {short}
            </button>
          ))}
      </fieldset>
      <NeedleMap
        outline={lips}
        label={`Lips facing you. ${names.map((name, i) => `${name}: ${perMm(sizes[i] ?? 0, unit)}`).join('; ')}`}
        marks={error.sites.map((site, i) => ({
          name: names[i] ?? '',
          xMm: site.xMm,
          yMm: site.yMm,
          share: most > 0 ? (sizes[i] ?? 0) / most : 0,
          text: `${names[i]} ${number(sizes[i] ?? 0, unit)}`,
        }))}
      />
      <p class="label label--quiet">
        {`Disc and number: by how much one millimetre beside the place changes ${watched[outcome]?.name ?? 'it'}, the worst direction, mean size over people, ${unit === '1' ? 'hundredths of now' : 'mm'}. Discs compare sites of this plan only.`}
      </p>
      <details class="twin">
        <summary>Numbers as a table</summary>
        <NeedleTable error={error} outcome={outcome} names={names} unit={unit} />
      </details>
      <p class="source">{`Week ${error.week}, needle half a millimetre to either side, the same ${Object.values(error.sites[0]?.perMm.up ?? {})[0]?.n ?? 0} people.`}</p>
    </section>
  );
}

interface TableProps {
  readonly error: NeedleError;
  readonly outcome: string;
  readonly names: readonly string[];
  readonly unit: string;
}

function NeedleTable({ error, outcome, names, unit }: TableProps) {
  return (
    <section class="table-scroll" aria-label="Effect of every needle">
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Site</th>
            {directions.map(({ direction, name }) => (
              <th key={direction} class="number">{`1 mm ${name}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {error.sites.map((site, i) => (
            <tr key={site.site}>
              <td>{names[i]}</td>
              {directions.map(({ direction, name }) => {
                const effect = site.perMm[direction][outcome];
                if (effect === undefined) return <td key={direction}>—</td>;
                const text = `${signed(effect.mean, unit)} (${range(effect.p05, effect.p95, unit)})`;
                return (
                  <WhyCell
                    key={direction}
                    question={() => askOfNeedle({ names: names[i] ?? '', name, outcome, text, unit, n: effect.n })}
                    of={`${names[i]}, 1 mm ${name}`}
                    text={text}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Asked {
  readonly names: string;
  readonly name: string;
  readonly outcome: string;
  readonly text: string;
  readonly unit: string;
  readonly n: number;
}

function askOfNeedle({ names, name, outcome, text, unit, n }: Asked): Question {
  const known = watched[outcome];
  return {
    title: `${names}, one millimetre ${name}: ${known?.name ?? outcome}`,
    value: `${text} ${unit === '1' ? 'hundredths of now' : 'mm'} for every millimetre.`,
    range: `Mean over ${n} simulated people; in brackets 90 of 100 of them.`,
    how: 'The needle half a millimetre to one side, minus half a millimetre to the other, in the same person with the same drift and spread. The edge’s lift is the upper lip’s lower edge, 7 mm off the middle.',
    limits: [],
    sources: [],
    outcome: known?.outcome ?? null,
    event: null,
  };
}

function namesOf({ sites }: NeedleError): string[] {
  const injections = sitesOf(soundPlan.value);
  return siteNames(
    injections,
    sites.map(({ xMm }) => xMm),
  );
}

/** The largest mean size over the three directions. */
function sizeOf(site: Site, outcome: string): number {
  return Math.max(0, ...directions.map(({ direction }) => site.perMm[direction][outcome]?.meanSize ?? 0));
}

function titleOf(error: NeedleError): string {
  const edges = ['rest.marginLiftLeft', 'rest.marginLiftRight'];
  const most = Math.max(0, ...error.sites.flatMap((site) => edges.map((edge) => sizeOf(site, edge))));
  if (most < 0.005) return 'One needle a millimetre beside its place hardly moves the lip here';
  return `One needle a millimetre beside its place moves the lip’s edge by up to ${formatNumber(most, 2)} mm here`;
}

/** Shares are told in hundredths. */
function number(value: number, unit: string): string {
  return unit === '1' ? formatNumber(100 * value, 1) : formatNumber(value, 3);
}

function signed(value: number, unit: string): string {
  return unit === '1' ? formatChange(100 * value, 1) : formatChange(value, 3);
}

function range(low: number, high: number, unit: string): string {
  return unit === '1' ? formatRange(100 * low, 100 * high, '', 1) : formatRange(low, high, '', 3);
}

function perMm(value: number, unit: string): string {
  return `${number(value, unit)} ${unit === '1' ? 'hundredths' : 'mm'} per mm`;
}
