import type { Voice } from '#messages';
import { cite } from '#sources';

const ofIris = /^iris, ([\d.]+) mm across \([^)]*\)(?:, median of (\d+) pictures)?(, carried over)?/;

/**
 * What served as a ruler, in the reader's language.
 * @param source as the document of a measurement holds it, in English; left as it is where it is none of ours
 */
export function rulerInWords(voice: Voice, source: string): string {
  if (/^iris of an earlier clip/.test(source)) return voice.say('measured.ruler.method.earlier');
  const [, across, pictures, carried] = ofIris.exec(source) ?? [];
  if (across === undefined) return source;
  const about = { across: voice.shortest(Number(across)), source: cite('rufer2005') };
  if (carried !== undefined) return voice.say('measured.ruler.method.rest', about);
  if (pictures === undefined) return voice.say('measured.ruler.method.iris', about);
  return voice.say('measured.ruler.method.irises', { ...about, pictures: Number(pictures) });
}
