import { signal } from '@preact/signals';
import type { Forecast } from '#forecast';
import type { ReportContext } from '#report';
import { mouthInHand, typeface } from '../decide/document-inputs.ts';
import { answers, browForecast, replay } from '../state/answers.ts';
import { ownCalendar } from '../state/calendar.ts';
import { faceInHand, referenceNames } from '../state/face.ts';
import { forecastPlan } from '../state/forecast.ts';
import { needMessages, voice } from '../state/language.ts';
import { personIsUsed } from '../state/own/known-person.ts';
import { lastWeek } from '../state/view.ts';
import { saveFile } from './save-file.ts';

const making = signal(false);

/** The consult report as one file, made on this device. */
export function ReportButton({ forecast }: { forecast: Forecast }) {
  return (
    <button
      type="button"
      class="button button--primary"
      disabled={making.value}
      onClick={() => void download(forecast)}
    >
      {voice.value.say('odds.save.report')}
    </button>
  );
}

async function download(forecast: Forecast): Promise<void> {
  const plan = forecastPlan.peek();
  if (plan === null) return;
  making.value = true;
  try {
    const [{ renderReport }] = await Promise.all([import('#report'), needMessages('papers', 'odds')]);
    const date = voice.peek().date(today(), 'dayAndYear');
    const setting = { voice: voice.peek(), font: await typeface() };
    const about = { plan, face: faceName(), measures: mouthInHand(), date };
    const html = renderReport(forecast, { ...setting, ...about, ...besides() });
    saveFile('philtrum-report.html', html, 'text/html');
  } finally {
    making.value = false;
  }
}

const msPerDay = 86_400_000;

/** The day here, in days since 1970. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / msPerDay;
}

/** What was asked besides the odds, as far as it is answered. */
function besides(): Partial<ReportContext> {
  const [about, again, brow] = [answers.peek(), replay.peek(), browForecast.peek()];
  const calendar = ownCalendar(voice.peek(), lastWeek);
  return {
    ...(about && { answers: about }),
    ...(again && { replay: again }),
    ...(brow && { brow }),
    ...(calendar && { calendar }),
  };
}

function faceName(): string {
  const face = faceInHand.peek();
  if (face?.kind === 'reference') return referenceNames[face.name];
  return voice.peek().say(personIsUsed.peek() ? 'odds.save.photoMoving' : 'odds.save.photo');
}
