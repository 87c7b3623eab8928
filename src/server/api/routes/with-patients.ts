import type { Registry } from '#registry';

/** Rows with their patients, names opened: of one page, each patient once. */
export async function withPatients({ people }: Registry, rows: readonly unknown[]): Promise<readonly unknown[]> {
  const own = rows as readonly { readonly patientId: string }[];
  const patients = await people.findPatients(own.map(({ patientId }) => patientId));
  return own.map((row) => ({ ...row, patient: patients.get(row.patientId) ?? null }));
}
