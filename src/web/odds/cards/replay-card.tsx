import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { harmNames, type Replay } from '#forecast';
import { formatNumber } from '#units';
import { ofHundred } from '../../charts/of-hundred.ts';
import { SmallLips } from '../../charts/small-lips.tsx';
import { replay } from '../../state/answers.ts';
import type { Question } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyCell } from '../why/why-cell.tsx';
import { askOfRepeat, askOfTreatment } from './ask-of-repeat.ts';
import { ChanceForm } from './chance-form.tsx';

/** Treatments that are in sight; fewer while they are being replayed. */
const inSight = signal(Number.POSITIVE_INFINITY);
const STEP_MS = 220;

/** The same plan again and again on one person: nothing differs but chance. */
export function ReplayCard() {
  const repeated = replay.value;
  useEffect(() => () => stop(), []);
  if (repeated === null) return null;
  const { treatments, times, before } = repeated;
  const bad = treatments.filter(({ events }) => events.some((name) => harmNames.includes(name))).length;
  return (
    <section class="card odds-card" aria-label="The same plan again">
      <header class="replay-head">
        <div>
          <h2 class="panel-claim">{`The same plan, the same hands, ${times} times`}</h2>
          <p class="label label--quiet">
            {`One person in the middle, a smile in week ${repeated.week}. Number: how far the lip still moves, of now; dotted: where it is now. ${bad} of these ${times} `}
            <i class="harm-dot" />
            {` came with a harm. Nothing differs but chance.`}
          </p>
        </div>
        <button type="button" class="button" onClick={() => play(times)}>
          Replay
        </button>
      </header>
      {before && (
        <ol class="replay-grid">
          {treatments.map((one, i) => (
            <Tile
              key={i}
              one={one}
              before={before}
              number={i + 1}
              hidden={i >= inSight.value}
              ask={() => askOfTreatment(i + 1, repeated)}
            />
          ))}
        </ol>
      )}
      <ByChance repeated={repeated} />
      <ChanceForm repeated={repeated} />
      <p class="source">
        {`Needle, drift and spread drawn anew each time; the person and the hands stay. Many people: ${repeated.amongPeople.people} of them, ${repeated.amongPeople.times} treatments each.`}
      </p>
    </section>
  );
}

interface TileProps {
  readonly one: Replay['treatments'][number];
  readonly before: readonly number[];
  readonly number: number;
  readonly hidden: boolean;
  readonly ask: () => Question;
}

function Tile({ one, before, number, hidden, ask }: TileProps) {
  const harm = one.events.some((name) => harmNames.includes(name));
  const moves = one.smileKept === null ? '—' : formatNumber(one.smileKept, 2);
  return (
    <li class={hidden ? 'replay-tile is-hidden' : 'replay-tile'}>
      {one.outline && (
        <SmallLips
          outline={one.outline}
          before={before}
          label={`Treatment ${number}, a smile; still moves ${moves} of now`}
        />
      )}
      <Why question={ask} label={`Treatment ${number}: still moves ${moves} of now${harm ? ', came with a harm' : ''}`}>
        {harm && <i class="harm-dot" />}
        {harm ? <strong>{moves}</strong> : moves}
      </Why>
    </li>
  );
}

let timer: ReturnType<typeof setInterval> | undefined;

/** Shows the treatments one after the other; all at once where motion is not wanted. */
function play(times: number): void {
  stop();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  inSight.value = 0;
  timer = setInterval(() => {
    inSight.value += 1;
    if (inSight.value >= times) stop();
  }, STEP_MS);
}

function stop(): void {
  clearInterval(timer);
  inSight.value = Number.POSITIVE_INFINITY;
}

/** How often each event is chance's doing alone. */
function ByChance({ repeated }: { repeated: Replay }) {
  const rows = Object.entries(repeated.amongPeople.events).filter(
    ([name, { share }]) => share >= 0.005 && name !== 'noVisibleChange',
  );
  if (rows.length === 0) return <p class="label">No harm came in any of these treatments, in anybody.</p>;
  return (
    <section class="table-scroll" aria-label="By chance alone">
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Of 100</th>
            {columnsOf(rows[0]![0], repeated).map(({ heading }) => (
              <th class="number" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, among]) => (
            <tr key={name}>
              <td>{among.label}</td>
              {columnsOf(name, repeated).map(({ heading, text }) => (
                <WhyCell
                  key={heading}
                  question={() => askOfRepeat(name, among, repeated)}
                  of={`${among.label}, ${heading}`}
                  text={text}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is told of one event when treatments are repeated, column by column. */
function columnsOf(name: string, { events, amongPeople, times }: Replay) {
  const among = amongPeople.events[name]!;
  const { share, lo95, hi95, inOneOfFour, fourthAfterThreeWithout: fourth, chanceShare } = among;
  return [
    { heading: `this person, ${times} times`, text: `${ofHundred(events[name]?.share ?? 0)}` },
    { heading: 'many people', text: `${ofHundred(share)} (${Math.floor(100 * lo95)} to ${Math.ceil(100 * hi95)})` },
    { heading: 'at least once in four', text: `${ofHundred(inOneOfFour)}` },
    { heading: 'fourth, after three without', text: fourth === null ? '—' : `${ofHundred(fourth)}` },
    { heading: 'chance / person', text: splitText(chanceShare) },
  ];
}

function splitText(chance: number | null): string {
  return chance === null ? '—' : `${Math.round(100 * chance)} / ${100 - Math.round(100 * chance)}`;
}
