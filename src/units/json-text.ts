/** Fields and items that would be longer than this on one line are written one below the other. */
const longest = 100;

/**
 * A document as JSON that people can read and that stays small: what holds only numbers, words and null stands on one
 * line when it is a list of numbers or short, everything else is indented by one space a level.
 */
export function jsonText(value: unknown): string {
  return `${written(value, '\n')}\n`;
}

function written(value: unknown, lineBreak: string): string {
  const flat = isFlat(value) ? (JSON.stringify(value) ?? 'null') : null;
  if (flat !== null && (flat.length <= longest || isNumbers(value))) return flat;
  const inner = `${lineBreak} `;
  if (Array.isArray(value))
    return block(
      '[',
      value.map((one) => written(one, inner)),
      ']',
      lineBreak,
    );
  const fields = Object.entries(value as object)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${JSON.stringify(name)}: ${written(one, inner)}`);
  return block('{', fields, '}', lineBreak);
}

function block(open: string, lines: readonly string[], close: string, lineBreak: string): string {
  return lines.length === 0 ? open + close : `${open}${lineBreak} ${lines.join(`,${lineBreak} `)}${lineBreak}${close}`;
}

/** Whether nothing inside holds anything in turn; words are not lists. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((one) => typeof one !== 'object' || one === null);
}

function isNumbers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) && value.every((one) => typeof one === 'number' || one === null);
}
