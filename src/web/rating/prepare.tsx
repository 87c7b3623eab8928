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
  ratingRepeats,
  ratingSeed,
  ratingStage,
  removeItem,
  startRating,
} from '../state/compared/rating.ts';

/** What each kind of rater is called. */
export const kindNames: Readonly<Record<RaterKind, string>> = {
  patient: 'Patient',
  lay: 'Lay person',
  expert: 'Expert',
};
/** Who paid for a clip, in words. */
export const tagNames: Readonly<Record<SourceTag, string>> = {
  paid: 'Paid for',
  discounted: 'Discounted',
  'own case': 'Own case',
  unknown: 'Not known',
};

/** The preparer's page: which clips, what is known of them, who rates. The rater does not look at it. */
export function Prepare() {
  const ready = ratableItems().length;
  const waiting = preparedItems.value.length - ready;
  return (
    <div class="rating-prepare">
      <h1 class="claim">Rate clips without knowing which is which.</h1>
      <p class="lead">
        You prepare; the rater sees silent mouths on one neutral face, in random order and side, without titles. All of
        it stays on this device.
      </p>
      <ol class="rating-items">
        {preparedItems.value.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} />
          </li>
        ))}
      </ol>
      <p>
        <button type="button" class="button" onClick={addItem}>
          {preparedItems.value.length === 0 ? 'Add the first case' : 'Add a case'}
        </button>
      </p>
      <RaterForm />
      <p class="rating-start">
        <button type="button" class="button button--primary" disabled={ready === 0} onClick={startRating}>
          {ready === 0 ? 'Start' : `Start: ${ready === 1 ? '1 case' : `${ready} cases`}`}
        </button>{' '}
        {waiting > 0 && (
          <span class="label label--quiet">
            {waiting === 1 ? 'One case is' : `${waiting} cases are`} left out: nothing measured yet, or no rest with
            lips touching.
          </span>
        )}
        {finishedRatings.value.length > 0 && (
          <button type="button" class="link" onClick={() => (ratingStage.value = 'reveal')}>
            Back to the results
          </button>
        )}
      </p>
    </div>
  );
}

function ItemCard({ item }: { item: PreparedItem }) {
  return (
    <section class="card rating-item" aria-label={item.title.value}>
      <div class="rating-fields">
        <label class="field">
          <span class="label">Title, hidden from the rater</span>
          <input
            type="text"
            value={item.title.value}
            onInput={(event) => (item.title.value = event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="label">Who paid</span>
          <select
            value={item.source.value}
            onChange={(event) => (item.source.value = event.currentTarget.value as SourceTag)}
          >
            {sourceTags.map((tag) => (
              <option key={tag} value={tag}>
                {tagNames[tag]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={() => removeItem(item)}>
          Remove<span class="visually-hidden"> {item.title.value}</span>
        </button>
      </div>
      <div class="rating-clips">
        {item.clips.value.map((clip, i) => (
          <ClipSlot key={clip.id} clip={clip} what={`${i === 0 ? 'first' : 'second'} clip of ${item.title.value}`} />
        ))}
      </div>
    </section>
  );
}

function ClipSlot({ clip, what }: { clip: PreparedClip; what: string }) {
  const said = clip.treated.value === null ? 'unknown' : clip.treated.value ? 'yes' : 'no';
  return (
    <div class="rating-clip">
      <label class="field">
        <span class="label">
          Treated<span class="visually-hidden">, {what}</span>
        </span>
        <select
          value={said}
          onChange={(event) => {
            const { value } = event.currentTarget;
            clip.treated.value = value === 'unknown' ? null : value === 'yes';
          }}
        >
          <option value="no">No</option>
          <option value="yes">Yes</option>
          <option value="unknown">Not known</option>
        </select>
      </label>
      <SourcePicker place={clip.place} what={what} />
    </div>
  );
}

function RaterForm() {
  return (
    <fieldset class="card rating-fields">
      <legend class="visually-hidden">Who rates, and what is shown</legend>
      <label class="field">
        <span class="label">Rater, any name or number</span>
        <input type="text" value={raterName.value} onInput={(event) => (raterName.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="label">Kind, scored apart</span>
        <select
          value={raterKind.value}
          onChange={(event) => (raterKind.value = event.currentTarget.value as RaterKind)}
        >
          {raterKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindNames[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">Shown as</span>
        <select value={ratedAs.value} onChange={(event) => (ratedAs.value = event.currentTarget.value as 'clay')}>
          <option value="clay">Neutral clay</option>
          <option value="photo">Photo, face covered</option>
        </select>
      </label>
      <NumberInput label="Shown twice, to compare a rater with themselves" from={ratingRepeats} least={0} />
      <NumberInput label="Seed of order and sides" from={ratingSeed} least={1} />
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
