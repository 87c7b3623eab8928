import { useMemo } from 'preact/hooks';
import { type FinishedCohort, type VarianceSplit, varianceSplit } from '#cohort';
import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import { AxisRow, axisOver, BandRow } from './band-row.tsx';
import { picked } from './cohorts-state.ts';
import { TwinTable } from './twin-table.tsx';
import { unitOf } from './words.ts';

/** Whose differences the differences of one change are, as bars with intervals. */
export function SplitPanel({ of }: { of: FinishedCohort }) {
  const { say } = voice.value;
  const at = picked.value;
  const split = useMemo(() => varianceSplit(of, at), [of, at]);
  return (
    <section class="card">
      <h2 class="panel-claim">{say('cohorts.split.title')}</h2>
      {split.ok ? (
        <Split split={split} unit={unitOf(of, at.outcome)} />
      ) : (
        <p class="refusal">{say(`cohorts.split.${split.reason}`, { faces: split.faces, fewest: split.fewest })}</p>
      )}
    </section>
  );
}

function Split({ split, unit }: { split: VarianceSplit; unit: string }) {
  const { say, number } = voice.value;
  const { patients, faces, sd, shares, facesBy, inputsKnown } = split;
  const shown = shares.map((share) => ({
    cause: share.cause,
    value: 100 * share.value,
    low: 100 * share.low,
    high: 100 * share.high,
  }));
  const axis = axisOver([100, ...shown.flatMap(({ high }) => Math.max(0, high))]);
  return (
    <>
      <p class="label">
        {say('cohorts.split.note', { patients, faces, sd: number(sd, 2), unit })}{' '}
        {say(facesBy === 'draws' ? 'cohorts.split.byDraws' : 'cohorts.split.byLengths')}{' '}
        {shares.some(({ value }) => value < 0) && say('cohorts.split.below')}
      </p>
      {!inputsKnown && <p class="caution-card label">{say('cohorts.split.inputsUnknown')}</p>}
      <div class="cohorts-wide">
        {shown.map(({ cause, value, low, high }) => {
          const name = say(`cohorts.cause.${cause}`);
          const describe = say('cohorts.split.describe', {
            cause: name,
            share: number(value, 0),
            low: number(low, 0),
            high: number(high, 0),
          });
          const band = {
            low: Math.max(0, low),
            high: Math.max(0, high),
            inner: null,
            middle: Math.max(0, value),
            bar: true,
          };
          return <BandRow key={cause} name={name} describe={describe} axis={axis} band={band} />;
        })}
        <AxisRow axis={axis} print={(value) => `${number(value, 0)} %`} />
      </div>
      <TwinTable
        file="cohort-variance"
        caption={say('cohorts.split.title')}
        columns={[
          {
            key: 'cause',
            title: say('cohorts.column.cause'),
            say: (cause) => say(`cohorts.cause.${cause}` as MessageKey),
          },
          { key: 'share_percent', title: say('cohorts.column.share'), decimals: 1 },
          { key: 'low', title: say('cohorts.column.low'), decimals: 1 },
          { key: 'high', title: say('cohorts.column.high'), decimals: 1 },
        ]}
        rows={shown.map(({ cause, value, low, high }) => [cause, value, low, high])}
      />
    </>
  );
}
