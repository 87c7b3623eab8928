import { signal } from '@preact/signals';
import { type ComparedSide, likenessOf } from '#compare';
import { formatNumber } from '#units';
import { measuredClip } from '../state/clip-in-hand.ts';
import { sides } from '../state/compared/compare.ts';
import { measured } from '../state/photo.ts';
import { goTo } from '../state/view.ts';
import { changeLabels } from './compare-words.ts';

const decades = [20, 30, 40, 50, 60, 70] as const;
const myAge = signal<number | null>(null);
const theirAge = signal<number | null>(null);
const samePlan = signal<'same' | 'other' | 'unknown'>('unknown');
const answers = {
  like: 'By these measures, this person is like you.',
  unlike: 'This person is not like you.',
  'cannot tell': 'It cannot be told whether this person is like you.',
} as const;

/** "Is this person like me?", for a clip from elsewhere: answered from the lips at rest and from what is stated. */
export function LikenessCard() {
  const me = myMeasures();
  const other = sides.before.value;
  return (
    <details class="card likeness">
      <summary class="panel-claim">Is this person like me?</summary>
      {me === null || other.status !== 'read' ? (
        <p class="label">
          Your own lips at rest are needed.{' '}
          <button type="button" class="link" onClick={() => goTo('face')}>
            Measure a photo or a clip of yourself
          </button>
          , then come back.
        </p>
      ) : (
        <Answer me={me} other={other.source.measures} />
      )}
    </details>
  );
}

function Answer({ me, other }: { me: ComparedSide; other: ComparedSide }) {
  const plan = samePlan.value;
  const found = likenessOf(me, other, {
    me: { ...(myAge.value !== null && { ageBand: myAge.value }), ...(plan !== 'unknown' && { plan: 'my plan' }) },
    other: {
      ...(theirAge.value !== null && { ageBand: theirAge.value }),
      ...(plan !== 'unknown' && { plan: plan === 'same' ? 'my plan' : 'another' }),
    },
  });
  return (
    <>
      <p>
        <strong>{answers[found.answer]}</strong>
      </p>
      <ul class="label">
        {found.reasons.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <div class="rating-fields">
        <AgeChoice label="Your age" from={myAge} />
        <AgeChoice label="Their age" from={theirAge} />
        <label class="field">
          <span class="label">Their treatment</span>
          <select
            value={samePlan.value}
            onChange={(event) => (samePlan.value = event.currentTarget.value as typeof samePlan.value)}
          >
            <option value="unknown">Not known</option>
            <option value="same">As planned for me</option>
            <option value="other">Another</option>
          </select>
        </label>
      </div>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>At rest</th>
            <th class="number">you, mm</th>
            <th class="number">they, mm</th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.measure}>
              <td>{changeLabels[row.measure]}</td>
              <td class="number">{formatNumber(row.me)}</td>
              <td class="number">{formatNumber(row.other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">Each face has its own ruler, so ranges are wide. This compares lips; it scores nobody.</p>
    </>
  );
}

function AgeChoice({ label, from }: { label: string; from: typeof myAge }) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select
        value={from.value ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          from.value = value === '' ? null : Number(value);
        }}
      >
        <option value="">Not stated</option>
        {decades.map((decade) => (
          <option key={decade} value={decade}>
            {decade} to {decade + 9}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the Face step has in hand; null without it. */
function myMeasures(): ComparedSide | null {
  if (measuredClip.value !== null) return measuredClip.value;
  const photo = measured.value;
  return photo === null ? null : { captures: [{ ...photo.capture, geometry: photo.geometry }] };
}
