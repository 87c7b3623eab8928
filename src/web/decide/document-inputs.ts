import typefaceAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { type OptionId, optionIds } from '#advise';
import { summariseFace } from '#anatomy';
import type { Forecast } from '#forecast';
import { type DocumentInputs, type MouthMeasure, mouthMeasures, optionOf, regionNamed } from '#report';
import { dayNumber, treatmentDate } from '../state/calendar.ts';
import { advice, answers } from '../state/decide/advice.ts';
import { optionForecasts } from '../state/decide/options.ts';
import { faceInHand, faceModel } from '../state/face.ts';
import { forecast, forecastPlan } from '../state/forecast.ts';
import { language } from '../state/language.ts';
import { measured } from '../state/photo.ts';
import { soundPlan } from '../state/plan.ts';
import { isProfessional } from '../state/view.ts';

/** What documents are made from, as it stands on this page; nobody's name is asked here, so names stay blanks. */
export async function documentInputs(): Promise<DocumentInputs> {
  const plan = forecastPlan.peek() ?? soundPlan.peek();
  const own = optionOf(plan);
  const region = answers.peek().region;
  const treated = treatmentDate.peek();
  return {
    language: language.peek(),
    region: region === undefined ? null : regionNamed(region),
    audience: isProfessional.peek() ? 'professional' : 'patient',
    plan,
    forecast: forecast.peek(),
    others: othersThan(own),
    advice: advice.peek(),
    measures: mouthInHand(),
    details: dayNumber(treated) === null ? {} : { treatmentDate: treated },
    font: await typeface(),
  };
}

function othersThan(own: OptionId | null): Partial<Record<OptionId, Forecast>> {
  const known = optionIds.flatMap((option) => {
    const found = optionForecasts.peek().get(option);
    return option === own || found === undefined ? [] : [[option, found] as const];
  });
  return Object.fromEntries(known);
}

/** The mouth in hand: as measured, or as the face that comes with the product has it. */
export function mouthInHand(): readonly MouthMeasure[] {
  const [model, face] = [faceModel.peek(), faceInHand.peek()];
  if (model === null || face === null) return [];
  const { parametersMm } = summariseFace(model);
  if (face.kind === 'reference') return mouthMeasures({ parametersMm, assumed: null, measured: {} });
  return mouthMeasures({ parametersMm, assumed: face.assumed, measured: measured.peek()?.capture.measures ?? {} });
}

/** The typeface of the studio as a `data:` address, so that a page carries it. */
export async function typeface(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(typefaceAddress)).arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
