// Run by store.test.ts in a process of its own, which is killed: writes patients into a store, one after the other, and
// says the number of each on standard output once it is kept.
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';

const store = await openStore({ folder: process.argv[2] });
const { people } = registryOf({ ...store, actor: 'killed-writer' });
process.stdout.write('open\n');
for (let i = 0; i < 10_000; i++) {
  const answer = await people.addPatient({ sex: 'not-said', identity: { name: `Patient ${i}` } });
  if (!answer.ok) throw new Error(answer.detail);
  process.stdout.write(`${answer.value.id}\n`);
}
