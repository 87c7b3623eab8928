import type { Kysely } from 'kysely';
import { createTable, run } from './create-table.ts';

/** The simulated treatments behind forecasts, sealed with the keys of their patients. */
export async function createDraws(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'forecast_draws',
    means:
      'what every simulated treatment behind a forecast did, so that priors can learn; in backups, never in an export or an extract for research',
    columns: {
      forecast_id: ['uuid primary key references forecast_made (id) on delete cascade', 'of which forecast'],
      draws: ['integer not null check (draws > 0)', 'how many simulated treatments'],
      bytes: ['integer not null check (bytes > 0)', 'length of their numbers [bytes]'],
      content_sealed: ['bytea not null', 'what they are and their numbers, encrypted with the key of the patient'],
    },
  });
  // encrypted bytes do not shrink; trying to costs time
  await run(db, 'alter table forecast_draws alter column content_sealed set storage external');
}
