/** What stands in a table's cell; null where nothing is known. */
export type CsvCell = string | number | null;

/**
 * A table as RFC 4180 writes it: numbers in full with a point. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
