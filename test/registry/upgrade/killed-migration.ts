// Run by migrations.test.ts in a process of its own, which is killed: opens a registry of an old version, which brings
// it up to the newest.
import { openStore } from '../../../src/store/index.ts';

const [, , folder, databaseUrl] = process.argv;
process.stdout.write('opening\n');
const store = await openStore({ folder, databaseUrl });
process.stdout.write('open\n');
await store.close();
