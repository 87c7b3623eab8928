// Writes docs/guides/data-dictionary.md from a database of the newest schema: `node scripts/data-dictionary.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely';
import { migrate } from '../src/registry/index.ts';
import { dataDictionary } from '../src/store/data-dictionary.ts';

const dialect = new PGliteDialect({ pglite: await PGlite.create('memory://') });
const db = new Kysely({ dialect, plugins: [new CamelCasePlugin()] });
await migrate(db);
writeFileSync(join(import.meta.dirname, '..', 'docs', 'guides', 'data-dictionary.md'), await dataDictionary(db));
await db.destroy();
