/**
 * Whether somebody typed this very name: capitals and accents count, how a keyboard puts an accent together and blanks
 * beside each other do not.
 */
export function isSameName(typed: string, name: string): boolean {
  return evened(typed) === evened(name) && evened(name) !== '';
}

function evened(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
