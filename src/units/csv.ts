/** One field of a table; nothing is written for null. */
export type CsvCell = string | number | boolean | null;

/** A table of comma-separated values (RFC 4180), its columns' names first. */
export function csvTable(columns: readonly string[], lines: readonly (readonly CsvCell[])[]): string {
  return `${[columns, ...lines].map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: CsvCell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
