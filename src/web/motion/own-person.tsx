import type { Forecast } from '#forecast';
import { formatWeek } from '../charts/format-week.ts';
import { PersonChoice } from '../frame/person-note.tsx';
import { forecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { otherForecast, personIsUsed } from '../state/own/known-person.ts';
import { week } from '../state/view.ts';
import { differenceRows } from './own-difference.ts';

/** What the forecast is drawn from, the way to change it, and what it changes. */
export function OwnPerson() {
  const { say } = voice.value;
  const [newest, other] = [forecast.value, otherForecast.value];
  return (
    <div class="own-person">
      <h3 class="tug-title">{say('ownMotion.person')}</h3>
      <PersonChoice />
      {newest === null || other === null ? (
        <p class="label label--quiet" role="status">
          {say('ownMotion.person.counting')}
        </p>
      ) : (
        <Differences {...(personIsUsed.value ? { own: newest, general: other } : { own: other, general: newest })} />
      )}
      <p class="source">{say('ownMotion.person.drawn')}</p>
    </div>
  );
}

function Differences({ own: mine, general: theirs }: { readonly own: Forecast; readonly general: Forecast }) {
  const { say } = voice.value;
  const rows = differenceRows(voice.value, mine, theirs, week.value);
  return (
    <>
      <p class="label">
        {say(rows.every(({ own, general }) => own === general) ? 'ownMotion.person.same' : 'ownMotion.person.changes')}
      </p>
      <table class="own-person-table">
        <thead>
          <tr>
            <th scope="col">{say('ownMotion.person.own', { when: formatWeek(week.value) })}</th>
            <th scope="col">{say('ownMotion.person.general')}</th>
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
