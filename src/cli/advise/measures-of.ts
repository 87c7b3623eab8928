import type { AdviceRequest } from '#advise';
import { type FaceModel, referenceFaces, summariseFace } from '#anatomy';
import { parseMeasurement } from '../input/parse-measurement.ts';
import { readDocument } from '../input/read-document.ts';
import { words } from '../reader.ts';

type Measures = NonNullable<AdviceRequest['measures']>;

const ofTheModel = [
  'mouthWidth',
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'incisorShow',
] as const;

/**
 * What is known of a face in millimetres: the captures of a measurement, or the lengths that a built-in or fitted face
 * was made with. Those say nothing of a smile.
 */
export function measuresOf(nameOrFile: string, face: FaceModel): Measures {
  if (!Object.hasOwn(referenceFaces, nameOrFile)) {
    const parsed = parseMeasurement(readDocument(nameOrFile, words('cli.read.as.someFace')));
    if (parsed.ok) return parsed.measurement.captures;
  }
  const { parametersMm } = summariseFace(face);
  const exact = (value: number) => ({ value, lo95: value, hi95: value, unit: 'mm' });
  const half = parametersMm.cornerHeightDifference / 2;
  const lengths = ofTheModel.map((name) => [name, exact(parametersMm[name])]);
  const corners = [
    ['commissureHeightLeft', exact(half)],
    ['commissureHeightRight', exact(-half)],
  ];
  return [{ expression: 'rest', measures: Object.fromEntries([...lengths, ...corners]) }];
}
