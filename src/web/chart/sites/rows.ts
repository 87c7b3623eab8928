import { siteNames } from '../../plan/plan-words.ts';
import { voice } from '../../state/language.ts';
import {
  amountOf,
  type DraftBody,
  type DraftPlace,
  type DraftPoint,
  type DraftPreparation,
  isGel,
} from '../draft-body.ts';
import { type MapFace, spotOf } from '../map/drawn-face.ts';
import { mapFace } from '../map/map-face.ts';
import { type PointAt, placeOf, pointsOf } from './site-edits.ts';

/** One site of the chart as the map and the list name it. */
export interface Row extends PointAt {
  readonly point: DraftPoint;
  /** such as R1: by side, counted from the midline */
  readonly name: string;
  /** place in the list, counted from 1; the key that selects it */
  readonly number: number;
}

/** Every site of a chart with its name. */
export function rowsOf(body: DraftBody, face: MapFace = mapFace.value): readonly Row[] {
  const points = pointsOf(body);
  const places = points.map(({ point }) => placeOf(point));
  const names = siteNames(
    places,
    places.map(({ site }) => spotOf(site, face).x),
  );
  return points.map((each, n) => ({ ...each, name: names[n] ?? '', number: n + 1 }));
}

/** An amount with its unit; a dash while there is none. */
export function amountText(place: DraftPlace): string {
  const { say, shortest } = voice.value;
  const amount = amountOf(place);
  if (amount === null) return say(isGel(place) ? 'faceMap.amount.openMl' : 'faceMap.amount.openUnits');
  return isGel(place) ? say('plan.ml', { ml: shortest(amount) }) : say('plan.units', { units: shortest(amount) });
}

/** Side in capitals, and amount with its unit. */
export function spelled(place: DraftPlace): { side: string; amount: string } {
  return { side: voice.value.say(`charting.side.${place.site.side}`), amount: amountText(place) };
}

/** What is in a syringe: the toxin by its name, gel by its class. */
export function substanceText({ product, gelClass }: Pick<DraftPreparation, 'product' | 'gelClass'>): string {
  const { say } = voice.value;
  return product ?? say('faceMap.gel', { gelClass: say(`faceMap.gel.${gelClass ?? 'soft'}`) });
}
