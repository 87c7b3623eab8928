/** A name of the code in words, such as `tone marginalis` for `toneMarginalis`; units at its end are left out. */
export function inWords(name: string): string {
  return name
    .replace(/(KpaPerMm|Kpa|Mm|Days|Weeks)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[._]/g, ' ')
    .trim();
}
