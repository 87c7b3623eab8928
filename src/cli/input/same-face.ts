import type { FaceModel } from '#anatomy';
import { type Forecast, faceMark } from '#forecast';
import { words } from '../reader.ts';

/**
 * Whether a saved forecast belongs to the face at hand; one that was written before forecasts named their face cannot be
 * told and is taken.
 * @returns what is wrong, in a sentence that names the field, or null
 */
export function otherFace(file: string, forecast: Pick<Forecast, 'provenance'>, face: FaceModel): string | null {
  const given = forecast.provenance?.face;
  const own = faceMark(face);
  return given === undefined || given === own ? null : words('cli.forecast.otherFace', { file, given, own });
}
