import { type RaterKind, raterKinds, type SourceTag, sourceTags } from '#compare';
import { SourcePicker } from '../compare/source-picker.tsx';
import {
  addItem,
  finishedRatings,
  type PreparedClip,
  type PreparedItem,
  preparedItems,
  ratableItems,
  ratedAs,
  raterKind,
  raterName,
  raterNamed,
  ratingRepeats,
  ratingSeed,
  ratingStage,
  removeItem,
  startRating,
} from '../state/compared/rating.ts';
import { voice } from '../state/language.ts';
import { paidBy } from './rating-words.ts';

/** The preparer's page: which clips, what is known of them, who rates. The rater does not look at it. */
export function Prepare() {
  const { say } = voice.value;
  const ready = ratableItems().length;
  const waiting = preparedItems.value.length - ready;
  return (
    <div class="rating-prepare">
      <h1 class="claim">{say('rate.claim')}</h1>
      <p class="lead">{say('rate.lead')}</p>
      <ol class="rating-items">
        {preparedItems.value.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} />
          </li>
        ))}
      </ol>
      <p>
        <button type="button" class="button" onClick={addItem}>
          {say(preparedItems.value.length === 0 ? 'rate.addFirst' : 'rate.add')}
        </button>
      </p>
      <RaterForm />
      <p class="rating-start">
        <button type="button" class="button button--primary" disabled={ready === 0} onClick={startRating}>
          {say('rate.start', { cases: ready })}
        </button>{' '}
        {waiting > 0 && <span class="label label--quiet">{say('rate.leftOut', { cases: waiting })}</span>}
        {finishedRatings.value.length > 0 && (
          <button type="button" class="link" onClick={() => (ratingStage.value = 'reveal')}>
            {say('rate.back')}
          </button>
        )}
      </p>
    </div>
  );
}

function ItemCard({ item }: { item: PreparedItem }) {
  const { say } = voice.value;
  const title = item.title.value;
  return (
    <section class="card rating-item" aria-label={title}>
      <div class="rating-fields">
        <label class="field">
          <span class="label">{say('rate.case.title')}</span>
          <input type="text" value={title} onInput={(event) => (item.title.value = event.currentTarget.value)} />
        </label>
        <label class="field">
          <span class="label">{say('rate.case.paid')}</span>
          <select
            value={item.source.value}
            onChange={(event) => (item.source.value = event.currentTarget.value as SourceTag)}
          >
            {sourceTags.map((tag) => (
              <option key={tag} value={tag}>
                {say(`rate.paid.${paidBy[tag]}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={() => removeItem(item)}>
          {say('rate.case.remove')}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
      <div class="rating-clips">
        {item.clips.value.map((clip, i) => (
          <ClipSlot
            key={clip.id}
            clip={clip}
            what={say('rate.case.clip', { which: i === 0 ? 'first' : 'second', title })}
          />
        ))}
      </div>
    </section>
  );
}

function ClipSlot({ clip, what }: { clip: PreparedClip; what: string }) {
  const { say } = voice.value;
  const said = clip.treated.value === null ? 'unknown' : clip.treated.value ? 'yes' : 'no';
  return (
    <div class="rating-clip">
      <label class="field">
        <span class="label">
          {say('rate.treated')}
          <span class="visually-hidden">, {what}</span>
        </span>
        <select
          value={said}
          onChange={(event) => {
            const { value } = event.currentTarget;
            clip.treated.value = value === 'unknown' ? null : value === 'yes';
          }}
        >
          <option value="no">{say('rate.treated.no')}</option>
          <option value="yes">{say('rate.treated.yes')}</option>
          <option value="unknown">{say('rate.treated.unknown')}</option>
        </select>
      </label>
      <SourcePicker place={clip.place} what={what} />
    </div>
  );
}

function RaterForm() {
  const { say } = voice.value;
  return (
    <fieldset class="card rating-fields">
      <legend class="visually-hidden">{say('rate.form')}</legend>
      <label class="field">
        <span class="label">{say('rate.rater')}</span>
        <input type="text" value={raterNamed()} onInput={(event) => (raterName.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="label">{say('rate.kind')}</span>
        <select
          value={raterKind.value}
          onChange={(event) => (raterKind.value = event.currentTarget.value as RaterKind)}
        >
          {raterKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`rate.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{say('rate.shownAs')}</span>
        <select value={ratedAs.value} onChange={(event) => (ratedAs.value = event.currentTarget.value as 'clay')}>
          <option value="clay">{say('replay.look.clay')}</option>
          <option value="photo">{say('replay.look.photo')}</option>
        </select>
      </label>
      <NumberInput label={say('rate.repeats')} from={ratingRepeats} least={0} />
      <NumberInput label={say('rate.seed')} from={ratingSeed} least={1} />
    </fieldset>
  );
}

function NumberInput({ label, from, least }: { label: string; from: { value: number }; least: number }) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input
        type="number"
        min={least}
        step="1"
        value={from.value}
        onChange={(event) => {
          const value = Math.round(Number(event.currentTarget.value));
          if (Number.isFinite(value)) from.value = Math.max(least, value);
        }}
      />
    </label>
  );
}
