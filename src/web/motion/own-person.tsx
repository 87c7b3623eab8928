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
        muscle; the mouth that is pictured stays that of the middle person.
      </p>
    </div>
  );
}

function Differences(of: { own: Parameters<typeof differenceRows>[0]; general: Parameters<typeof differenceRows>[1] }) {
  const rows = differenceRows(of.own, of.general, week.value);
  return (
    <table class="measures own-person-table">
      <thead>
        <tr>
          <th>{`Change, ${formatWeek(week.value)}`}</th>
          <th class="number">your movement</th>
          <th class="number">people in general</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, own, general }) => (
          <tr key={label}>
            <td>{label}</td>
            <td class="number">{own}</td>
            <td class="number">{general}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
