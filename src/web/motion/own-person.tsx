import type { Forecast } from '#forecast';
import { formatWeek } from '../charts/format-week.ts';
import { PersonChoice } from '../frame/person-note.tsx';
import { forecast } from '../state/forecast.ts';
import { otherForecast, personIsUsed } from '../state/own/known-person.ts';
import { week } from '../state/view.ts';
import { differenceRows } from './own-difference.ts';

/** What the forecast is drawn from, the way to change it, and what it changes. */
export function OwnPerson() {
  const [newest, other] = [forecast.value, otherForecast.value];
  return (
    <div class="own-person">
      <h3 class="tug-title">What the forecast is drawn from</h3>
      <PersonChoice />
      {newest === null || other === null ? (
        <p class="label label--quiet" role="status">
          Counting it the other way too.
        </p>
      ) : (
        <Differences {...(personIsUsed.value ? { own: newest, general: other } : { own: other, general: newest })} />
      )}
      <p class="source">
        Drawn from your movement: the tissue, tone and strength that go with it, together. Not drawn: how you use each
        muscle. The mouth that is pictured stays that of the middle person.
      </p>
    </div>
  );
}

function Differences({ own: mine, general: theirs }: { readonly own: Forecast; readonly general: Forecast }) {
  const rows = differenceRows(mine, theirs, week.value);
  return (
    <>
      <p class="label">
        {rows.every(({ own, general }) => own === general)
          ? 'Both give the same numbers here: your movement told too little of tissue, tone and strength to change them.'
          : 'What your movement changes:'}
      </p>
      <table class="own-person-table">
        <thead>
          <tr>
            <th scope="col">{`${formatWeek(week.value)}: your movement`}</th>
            <th scope="col">people in general</th>
          </tr>
        </thead>
        {rows.map(({ label, own, general }) => (
          <tbody key={label}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {label}
              </th>
            </tr>
            <tr>
              <td>{own}</td>
              <td>{general}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}
