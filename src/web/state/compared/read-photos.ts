import type { ComparedSide } from '#compare';
import { type Measured, relateToRest, toMeasurement } from '#measure';
import { assetsAddress } from '../../engine/addresses.ts';
import { faceWorker } from '../photo.ts';

/** Measures photographs of one person, the other expressions against the rest among them. @returns a sentence when one cannot be measured */
export async function readPhotos(files: readonly File[]): Promise<ComparedSide | string> {
  const measured: Measured[] = [];
  for (const file of files) {
    const result = await faceWorker().measure(file, assetsAddress(), {});
    if (!result.ok) return `${file.name}: ${result.detail}`;
    measured.push(result);
  }
  const rests = measured.filter(({ capture }) => capture.expression === 'rest');
  const [rest] = rests;
  const related = measured.map((one) => (rests.length !== 1 || one === rest ? one : relateToRest(one, rest)));
  return toMeasurement(related, __VERSION__);
}
