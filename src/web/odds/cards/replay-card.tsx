import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { harmNames, type Replay } from '#forecast';
import { ofHundred } from '../../charts/of-hundred.ts';
import { SmallLips } from '../../charts/small-lips.tsx';
import { replay } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { eventName, rangeOf } from '../event-words.ts';
import { unbroken } from '../interval-text.ts';
import type { Question } from '../why/asked.ts';
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
  const { say } = voice.value;
  const { treatments, times, before } = repeated;
  const bad = treatments.filter(({ events }) => events.some((name) => harmNames.includes(name))).length;
  return (
    <section class="card odds-card" aria-label={say('again.name')}>
      <header class="replay-head">
        <div>
          <h2 class="panel-claim">{say('again.title', { times })}</h2>
          <p class="label label--quiet">
            {say('again.lead', { week: repeated.week })} <HarmCount bad={bad} times={times} />
          </p>
        </div>
        <button type="button" class="button" onClick={() => play(times)}>
          {say('again.replay')}
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
        {say('again.source', { people: repeated.amongPeople.people, times: repeated.amongPeople.times })}
      </p>
    </section>
  );
}

/** How many came with a harm, with the mark that such tiles carry. */
function HarmCount({ bad, times }: { bad: number; times: number }) {
  const [before, after] = voice.value.say('again.bad', { bad, times, dot: '|' }).split('|');
  return (
    <>
      {before}
      <i class="harm-dot" />
      {after}
    </>
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
  const { say } = voice.value;
  const moves = voice.value.number(one.smileKept ?? Number.NaN, 2);
  return (
    <li class={hidden ? 'replay-tile is-hidden' : 'replay-tile'}>
      {one.outline && <SmallLips outline={one.outline} before={before} label={say('again.tile', { number, moves })} />}
      <Why question={ask} label={say('again.tileName', { number, moves, harm: harm ? 'yes' : 'no' })}>
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
  const { say } = voice.value;
  if (rows.length === 0) return <p class="label">{say('again.noHarm')}</p>;
  return (
    <section class="table-scroll" aria-label={say('again.table')}>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('again.of100')}</th>
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
              <td>{eventName(voice.value, name)}</td>
              {columnsOf(name, repeated).map(({ heading, text }) => (
                <WhyCell
                  key={heading}
                  question={() => askOfRepeat(name, among, repeated)}
                  of={say('again.cellName', { event: eventName(voice.value, name), column: heading })}
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
  const { say } = voice.value;
  const among = amongPeople.events[name]!;
  const { share, inOneOfFour, fourthAfterThreeWithout: fourth, chanceShare } = among;
  const range = unbroken(say('odds.range', { ...rangeOf(among) }));
  return [
    { heading: say('again.column.person', { times }), text: `${ofHundred(events[name]?.share ?? 0)}` },
    { heading: say('again.column.people'), text: `${ofHundred(share)} (${range})` },
    { heading: say('again.column.four'), text: `${ofHundred(inOneOfFour)}` },
    { heading: say('again.column.fourth'), text: fourth === null ? '—' : `${ofHundred(fourth)}` },
    { heading: say('again.column.split'), text: splitText(chanceShare) },
  ];
}

function splitText(chance: number | null): string {
  return chance === null ? '—' : `${Math.round(100 * chance)} / ${100 - Math.round(100 * chance)}`;
}
