import { expect, it } from 'vitest';
import type { RecallEntry } from '../follow-up-client.ts';
import { recallCsv } from './recall-csv.ts';

const entry = {
  patient: { identity: { name: 'Olsen, "Mara"', bornOn: '1984-03-09', clinicNumber: null, contact: '+46 70 1' } },
  treatmentId: 't-1',
  performedAt: '2026-02-03T10:30:00.000Z',
  performedBy: '=HYPERLINK("x")',
  substance: 'onabotulinumtoxinA',
  tradeName: 'Botox',
  expiresOn: '2027-06-30',
  amountUnit: 'U',
  amount: 4,
} as unknown as RecallEntry;

it('quotes what holds commas and quotation marks, and lets no text become a formula', () => {
  const [head, line, ...rest] = recallCsv('C7654C3', [entry]).split('\r\n');
  expect(head?.split(',')).toHaveLength(12);
  expect(line).toBe(
    `C7654C3,"Olsen, ""Mara""",1984-03-09,,'+46 70 1,2026-02-03T10:30:00.000Z,Botox,2027-06-30,4,U,"'=HYPERLINK(""x"")",t-1`,
  );
  expect(rest).toEqual(['']);
});
