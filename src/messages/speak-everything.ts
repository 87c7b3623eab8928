import { catalogues } from './catalogue.ts';
import { languages } from './language.ts';
import { speak } from './spoken.ts';

/** Makes every sentence sayable at once: for the command line, where nothing has to be fetched. */
export function speakEverything(): void {
  for (const { id } of languages) speak(id, catalogues[id]);
}
