import { signal } from '@preact/signals';
import { type ComparedSide, type Likeness, type LikenessReason, likenessOf } from '#compare';
import { measuredClip } from '../state/clip-in-hand.ts';
import { sides } from '../state/compared/compare.ts';
import { voice } from '../state/language.ts';
import { measured } from '../state/photo.ts';
import { goTo } from '../state/view.ts';

const decades = [20, 30, 40, 50, 60, 70] as const;
const myAge = signal<number | null>(null);
const theirAge = signal<number | null>(null);
const samePlan = signal<'same' | 'other' | 'unknown'>('unknown');

/** "Is this person like me?", for a clip from elsewhere: answered from the lips at rest and from what is stated. */
export function LikenessCard() {
  const { say } = voice.value;
  const me = myMeasures();
  const other = sides.before.value;
  return (
    <details class="card likeness">
      <summary class="panel-claim">{say('compare.like.title')}</summary>
      {me === null || other.status !== 'read' ? (
        <p class="label">
          {say('compare.like.need')}{' '}
          <button type="button" class="link" onClick={() => goTo('face')}>
            {say('compare.like.measure')}
          </button>{' '}
          {say('compare.like.back')}
        </p>
      ) : (
        <Answer me={me} other={other.source.measures} />
      )}
    </details>
  );
}

function Answer({ me, other }: { me: ComparedSide; other: ComparedSide }) {
  const { say } = voice.value;
  const plan = samePlan.value;
  const found = likenessOf(me, other, {
    me: { ...(myAge.value !== null && { ageBand: myAge.value }), ...(plan !== 'unknown' && { plan: 'mine' }) },
    other: {
      ...(theirAge.value !== null && { ageBand: theirAge.value }),
      ...(plan !== 'unknown' && { plan: plan === 'same' ? 'mine' : 'other' }),
    },
  });
  return (
    <>
      <p>
        <strong>{say(`compare.like.answer.${found.answer}`)}</strong>
      </p>
      <ul class="label">
        {found.reasons.map(reasonInWords).map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <StatedFields />
      <Lips rows={found.rows} />
      <p class="source">{say('compare.like.note')}</p>
    </>
  );
}

function reasonInWords(why: LikenessReason): string {
  const { say, number } = voice.value;
  switch (why.reason) {
    case 'differs':
    case 'too-wide': {
      const { measure, me, other, differenceSd } = why.row;
      return say(`compare.like.${why.reason}`, {
        measure: say(`compare.like.word.${measure}`),
        me: number(me),
        other: number(other),
        lo: number(differenceSd.lo95),
        hi: number(differenceSd.hi95),
      });
    }
    case 'ages-apart':
      return say('compare.like.ages-apart', { me: decadeInWords(why.me), other: decadeInWords(why.other) });
    default:
      return say(`compare.like.${why.reason}`);
  }
}

function decadeInWords(from: number): string {
  return voice.value.say('compare.like.ages', { from, to: from + 9 });
}

/** What is stated of both people. */
function StatedFields() {
  const { say } = voice.value;
  return (
    <div class="rating-fields">
      <AgeChoice label={say('compare.like.myAge')} from={myAge} />
      <AgeChoice label={say('compare.like.theirAge')} from={theirAge} />
      <label class="field">
        <span class="label">{say('compare.like.treatment')}</span>
        <select
          value={samePlan.value}
          onChange={(event) => (samePlan.value = event.currentTarget.value as typeof samePlan.value)}
        >
          <option value="unknown">{say('compare.like.unknown')}</option>
          <option value="same">{say('compare.like.same')}</option>
          <option value="other">{say('compare.like.another')}</option>
        </select>
      </label>
    </div>
  );
}

function Lips({ rows }: Pick<Likeness, 'rows'>) {
  const { say, number } = voice.value;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say('compare.like.atRest')}</th>
          <th class="number">{say('compare.like.you')}</th>
          <th class="number">{say('compare.like.they')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.measure}>
            <td>{say(`compare.measure.${row.measure}`)}</td>
            <td class="number">{number(row.me)}</td>
            <td class="number">{number(row.other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
        <option value="">{voice.value.say('compare.like.notStated')}</option>
        {decades.map((decade) => (
          <option key={decade} value={decade}>
            {decadeInWords(decade)}
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
