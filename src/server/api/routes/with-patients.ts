import type { Registry } from '#registry';

/** Rows with their patients, names opened: of one page, each patient once. */
export async function withPatients({ people }: Registry, rows: readonly unknown[]): Promise<readonly unknown[]> {
  const own = rows as readonly { readonly patientId: string }[];
  const ids = [...new Set(own.map(({ patientId }) => patientId))];
  const patients = new Map(await Promise.all(ids.map(async (id) => [id, await people.findPatient(id)] as const)));
  return own.map((row) => ({ ...row, patient: patients.get(row.patientId) ?? null }));
}
