import { registryOf } from '#registry';
import type { Store } from '../../store/index.ts';
import { writeResult } from '../output.ts';
import { reader } from '../reader.ts';
import type { DeleteOptions } from './options.ts';
import { placeOf, withStore } from './with-store.ts';

type Outcome = { readonly ok: boolean; readonly detail: string } & Readonly<Record<string, unknown>>;

/** `philtrum delete PATIENT`. @returns the command's exit code */
export async function deleteCommand(options: DeleteOptions): Promise<number> {
  const outcome = await withStore(placeOf(options), (store) => remove(store, options));
  return writeResult({ schema: 'philtrum/deleted@1', ...outcome }, options, () => outcome.detail);
}

async function remove(store: Store, options: DeleteOptions): Promise<Outcome> {
  const { people } = registryOf({ ...store, actor: 'philtrum delete' });
  const wanted = options.patient;
  const voice = reader();
  const found = (await people.searchPatients('')).filter(({ id, identity }) => {
    return id === wanted || identity.clinicNumber === wanted;
  });
  if (found.length !== 1) {
    const reason = found.length === 0 ? 'not-found' : 'several-patients';
    return { ok: false, reason, detail: voice.say('registry.whichPatient', { wanted, count: found.length }) };
  }
  const [{ id }] = found;
  const counted = await people.wouldRemove(id);
  if (!counted.ok) return { ...counted };
  const { treatments } = counted.value;
  if (!options.yes) {
    const detail = voice.say('registry.wouldRemove', { wanted, treatments });
    return { ok: false, reason: 'not-confirmed', wouldRemove: counted.value, detail };
  }
  const removed = await people.removePatient(id);
  if (!removed.ok) return { ...removed };
  return { ok: true, removed: removed.value, detail: voice.say('registry.removed', { treatments }) };
}
