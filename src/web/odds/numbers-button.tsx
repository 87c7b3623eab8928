import type { Forecast } from '#forecast';
import { voice } from '../state/language.ts';
import { saveFile } from './save-file.ts';

/** Every number of the forecast, in the document that the command line writes. */
export function NumbersButton({ forecast }: { forecast: Forecast }) {
  const save = () =>
    saveFile('philtrum-forecast.json', `${JSON.stringify({ ok: true, ...forecast }, null, 2)}\n`, 'application/json');
  return (
    <button type="button" class="button" onClick={save}>
      {voice.value.say('odds.save.numbers')}
    </button>
  );
}
