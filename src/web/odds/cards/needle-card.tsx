import { signal } from '@preact/signals';
import type { Forecast, PlanAnswers } from '#forecast';
import { NeedleMap } from '../../charts/needle-map.tsx';
import { siteNames } from '../../plan/plan-words.ts';
import { answers } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { sitesOf, soundPlan } from '../../state/plan.ts';
import type { Question } from '../why/asked.ts';
import { nameOutcome } from '../why/question.ts';
import { WhyCell } from '../why/why-cell.tsx';

type NeedleError = PlanAnswers['needleError'];
type Site = NeedleError['sites'][number];
type Effect = Site['perMm']['up'][string];
type Direction = keyof Site['perMm'];

const directions: readonly Direction[] = ['left', 'up', 'deeper'];

/** What can be looked at: its words, and the solved outcome that stands behind it. */
const watched = {
  'rest.marginLiftLeft': { words: 'restLeft', behind: ['rest', 'marginLiftLeft'] },
  'rest.marginLiftRight': { words: 'restRight', behind: ['rest', 'marginLiftRight'] },
  'smile.marginLeftMinusRight': { words: 'smile', behind: ['smile', 'marginLiftLeft'] },
  'seal.kept': { words: 'seal', behind: ['seal', 'sealForceN'] },
} as const;

type Watched = keyof typeof watched;

const picked = signal<Watched>('rest.marginLiftLeft');

/** What one needle beside its place may change, drawn on the lip, side by side. */
export function NeedleCard({ forecast }: { forecast: Forecast }) {
  const error = answers.value?.needleError;
  const lips = forecast.ghosts['rest']?.[0]?.before;
  if (error === undefined || error.sites.length === 0 || lips === undefined) return null;
  const { say } = voice.value;
  const choices = (Object.keys(watched) as Watched[]).filter((name) => error.outcomes.some((one) => one.name === name));
  const outcome = choices.includes(picked.value) ? picked.value : choices[0]!;
  const names = namesOf(error);
  const kind = kindOf(outcome);
  const places = { outcome: say(`needle.outcome.${watched[outcome].words}`) };
  const people = Object.values(error.sites[0]?.perMm.up ?? {})[0]?.n ?? 0;
  return (
    <section class="card odds-card" aria-label={say('needle.name')}>
      <h2 class="panel-claim">{titleOf(error)}</h2>
      <fieldset class="choice share-choice" aria-label={say('needle.what')}>
        {choices.map((name) => (
          <button type="button" key={name} aria-pressed={name === outcome} onClick={() => (picked.value = name)}>
            {say(`needle.short.${watched[name].words}`)}
          </button>
        ))}
      </fieldset>
      <Drawn {...{ error, outcome, names, lips }} />
      <p class="label label--quiet">{say(`needle.key.${kind}`, places)}</p>
      <details class="twin">
        <summary>{say('card.table')}</summary>
        <NeedleTable {...{ error, outcome, names }} />
      </details>
      <p class="source">{say('needle.source', { week: error.week, people })}</p>
    </section>
  );
}

interface ShownError {
  readonly error: NeedleError;
  readonly outcome: Watched;
  readonly names: readonly string[];
}

function Drawn({ error, outcome, names, lips }: ShownError & { lips: readonly number[] }) {
  const { say } = voice.value;
  const kind = kindOf(outcome);
  const sizes = error.sites.map((site) => sizeOf(site, outcome));
  const most = Math.max(...sizes);
  const spoken = error.sites.map((_, i) =>
    say(`needle.method.map.${kind}`, { site: names[i] ?? '', size: sizeText(sizes[i] ?? 0, outcome) }),
  );
  return (
    <NeedleMap
      outline={lips}
      label={say('needle.map', { sites: spoken.join('; ') })}
      marks={error.sites.map((site, i) => ({
        name: names[i] ?? '',
        xMm: site.xMm,
        yMm: site.yMm,
        share: most > 0 ? (sizes[i] ?? 0) / most : 0,
        text: `${names[i]} ${sizeText(sizes[i] ?? 0, outcome)}`,
      }))}
    />
  );
}

function NeedleTable({ error, outcome, names }: ShownError) {
  const { say } = voice.value;
  return (
    <section class="table-scroll" aria-label={say('needle.table')}>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('needle.site')}</th>
            {directions.map((direction) => (
              <th key={direction} class="number">
                {say(`needle.direction.${direction}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {error.sites.map((site, i) => (
            <tr key={site.site}>
              <td>{names[i]}</td>
              {directions.map((direction) => (
                <NeedleCell
                  key={direction}
                  {...{ direction, outcome, site: names[i] ?? '', effect: site.perMm[direction][outcome] }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface NeedleCellProps {
  readonly site: string;
  readonly direction: Direction;
  readonly outcome: Watched;
  readonly effect: Effect | undefined;
}

function NeedleCell({ site, direction, outcome, effect }: NeedleCellProps) {
  if (effect === undefined) return <td>—</td>;
  const { say } = voice.value;
  const text = effectText(effect, outcome);
  return (
    <WhyCell
      question={() => askOfNeedle({ site, direction, outcome, text, people: effect.n })}
      of={say('needle.cellName', { site, direction: say(`needle.direction.${direction}`) })}
      text={text}
    />
  );
}

interface Asked {
  readonly site: string;
  readonly direction: Direction;
  readonly outcome: Watched;
  readonly text: string;
  readonly people: number;
}

function askOfNeedle({ site, direction, outcome, text, people }: Asked): Question {
  const { say } = voice.peek();
  const { words, behind } = watched[outcome];
  return {
    title: say(`needle.ask.${direction}`, { site, outcome: say(`needle.outcome.${words}`) }),
    value: say(`needle.method.ask.${kindOf(outcome)}`, { effect: text }),
    range: say('needle.ask.range', { people }),
    how: say('needle.ask.method'),
    limits: [],
    sources: [],
    outcome: nameOutcome(behind[0], behind[1]),
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
function sizeOf(site: Site, outcome: Watched): number {
  return Math.max(0, ...directions.map((direction) => site.perMm[direction][outcome]?.meanSize ?? 0));
}

function titleOf(error: NeedleError): string {
  const { say, number } = voice.value;
  const edges = ['rest.marginLiftLeft', 'rest.marginLiftRight'] as const;
  const most = Math.max(0, ...error.sites.flatMap((site) => edges.map((edge) => sizeOf(site, edge))));
  return most < 0.005 ? say('needle.title.hardly') : say('needle.title.moves', { mm: number(most, 2) });
}

/** Shares are told in hundredths, lengths in millimetres. */
function kindOf(outcome: Watched): 'share' | 'mm' {
  return outcome === 'seal.kept' ? 'share' : 'mm';
}

function printed(outcome: Watched): readonly [factor: number, decimals: number] {
  return kindOf(outcome) === 'share' ? [100, 1] : [1, 3];
}

function sizeText(value: number, outcome: Watched): string {
  const [factor, decimals] = printed(outcome);
  return voice.value.number(factor * value, decimals);
}

function effectText({ mean, p05, p95 }: Effect, outcome: Watched): string {
  const { say, change, number } = voice.value;
  const [factor, decimals] = printed(outcome);
  const [low, high] = [p05, p95].map((value) => number(factor * value, decimals));
  return say('card.intervalBare', { middle: change(factor * mean, decimals), low: low ?? '', high: high ?? '' });
}
