import type { RecallEntry } from '../follow-up-client.ts';

const columns =
  'lot,patient,born_on,clinic_number,contact,given_at,product,expires_on,amount,unit,given_by,treatment_id';

/** The recall list by RFC 4180, a line per treatment, with names of fields that do not change with the language. */
export function recallCsv(lot: string, entries: readonly RecallEntry[]): string {
  const lines = entries.map(({ patient, ...entry }) => {
    const { name, bornOn, clinicNumber, contact } = patient.identity;
    const { performedAt, tradeName, expiresOn, amount, amountUnit, performedBy, treatmentId } = entry;
    const who = [lot, name, bornOn, clinicNumber, contact];
    return [...who, performedAt, tradeName, expiresOn, amount, amountUnit, performedBy, treatmentId]
      .map(cell)
      .join(',');
  });
  return [columns, ...lines, ''].join('\r\n');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves write it. */
function cell(value: string | number | null): string {
  const plain = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
