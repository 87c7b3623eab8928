import { type Bytes, fromLetters, little, stands } from './bytes.ts';
import { Unfit } from './unfit.ts';

/** Longest remark at the end of a zip archive and the record before it [bytes]. */
const zipEnd = 22;
const zipRemark = 65_535;
const pageWords = ['<!doctype', '<html', '<script', '<svg', '<?php', '%PDF-'].flatMap((word) => [
  fromLetters(word),
  fromLetters(word.toUpperCase()),
]);

/**
 * Refuses what stands behind the end of a picture when it makes the file an archive, a page or a document as well: such
 * a file is made to be taken for something else. Anything else there, such as a phone's second picture, is only cut off.
 */
export function refuseSecondKind(rest: Bytes): void {
  const what = hasZip(rest) ? 'zip' : hasWord(rest) ? 'page' : null;
  if (what !== null) throw new Unfit('wrong-kind', { code: 'file-two-things', places: { what } });
}

function hasZip(rest: Bytes): boolean {
  for (let at = rest.length - zipEnd; at >= Math.max(0, rest.length - zipEnd - zipRemark); at--) {
    if (!stands(rest, at, 'PK\x05\x06')) continue;
    if (little(rest, at + 20, 2) === rest.length - at - zipEnd) return true;
  }
  return false;
}

function hasWord(rest: Bytes): boolean {
  return pageWords.some((word) => {
    for (let at = rest.indexOf(word[0]); at >= 0; at = rest.indexOf(word[0], at + 1)) {
      if (word.every((byte, i) => rest[at + i] === byte)) return true;
    }
    return false;
  });
}
