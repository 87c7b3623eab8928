import type { ComparedSide } from '#compare';
import { type Measured, relateToRest, toMeasurement } from '#measure';
import { assetsAddress } from '../../engine/addresses.ts';
import { refusalText } from '../../face/refused/refusal-words.ts';
import { voice } from '../language.ts';
import { faceWorker } from '../photo.ts';
import { Refusal } from './refusal.ts';

/** Measures photographs of one person, the other expressions against the rest among them. @returns why, when one cannot be measured */
export async function readPhotos(files: readonly File[]): Promise<ComparedSide | Refusal> {
  const measured: Measured[] = [];
  for (const file of files) {
    const result = await faceWorker().measure(file, assetsAddress(), {});
    if (!result.ok)
      return new Refusal(() => voice.value.say('compare.pick.inFile', { file: file.name, why: refusalText(result) }));
    measured.push(result);
  }
  const rests = measured.filter(({ capture }) => capture.expression === 'rest');
  const [rest] = rests;
  const related = measured.map((one) => (rests.length !== 1 || one === rest ? one : relateToRest(one, rest)));
  return toMeasurement(related, __VERSION__);
}
