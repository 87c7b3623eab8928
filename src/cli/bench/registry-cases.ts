import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnReport, type Question, treatmentRows } from '#learn';
import { type Registry, registryOf } from '#registry';
import {
  openStore,
  type Place,
  restoreBackup,
  type Store,
  writeBackup,
  writeExtract,
  writeFhir,
  writeTables,
} from '../../store/index.ts';
import { reader } from '../reader.ts';
import { type BenchCase, Measured } from './bench-case.ts';
import { fillYear } from './year/fill-year.ts';
import { entered } from './year/year-steps.ts';

const patients = 600;
const passphrase = 'a year of straws and seals';
const question: Question = { kind: 'event', name: 'strawFails', week: 2 };

/** One thing that was timed. */
interface Timed {
  readonly name: string;
  readonly ms: number;
}

/** Asks a clinic after a year what its people ask it every day, and moves it. */
async function timeYear(root: string): Promise<Measured> {
  const place = { folder: join(root, 'registry') };
  const day = new Date();
  const began = performance.now();
  const empty = await openStore(place);
  const made = await fillYear(empty, { patients, until: day, allMeasures: true });
  await empty.close();
  const filledS = (performance.now() - began) / 1000;
  const size = (await bytesBelow(place.folder)) / 1e6;
  const [opened, store] = await timed('start', () => openStore(place));
  const times = [
    opened,
    ...(await timeDay(registryOf({ ...store, actor: 'bench' }), day)),
    ...(await timeMove(store, root)),
  ];
  await store.close();
  const listed = times.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(2)}`).join(', ');
  const of = `${made.patients} patients, ${made.treatments} treatments, ${made.entries} entries by the door in ${filledS.toFixed(0)} s`;
  return new Measured(opened.ms, `start of a clinic's year; ${of}; ${size.toFixed(0)} MB; in s: ${listed}`);
}

/** What somebody waits for while a patient sits in front of them. */
async function timeDay({ people, charts, outcomes }: Registry, day: Date): Promise<readonly Timed[]> {
  const today = day.toISOString().slice(0, 10);
  const [{ id }] = await people.searchPatients('P-0007');
  const open = async () => {
    await people.findPatient(id);
    await people.consentsOf(id);
    await charts.treatmentsOf(id);
    await outcomes.followUpsOf(id);
  };
  const due = async () => {
    await outcomes.visitList({ on: today, states: ['due', 'invited', 'overdue'] });
    await outcomes.visitCounts(today);
  };
  const [readRecords, records] = await timed('outcomes: records', () => outcomes.records());
  const [makeRows, rows] = await timed('outcomes: rows', async () => treatmentRows(records, today));
  const [overview] = await timed('outcomes: overview', async () => learnReport(rows, () => false));
  const [answer] = await timed('outcomes: one question', async () =>
    learnReport(
      rows,
      ({ kind, name, week }) => kind === question.kind && name === question.name && week === question.week,
    ),
  );
  return [
    (await timed('search', () => people.searchPatients('an')))[0],
    (await timed('open a patient', open))[0],
    (await timed('due list and counts', due))[0],
    readRecords,
    makeRows,
    overview,
    answer,
    (await timed('waiting for a signature', () => charts.waitingForSignOff()))[0],
    (await timed('lots', () => charts.lotsUsed()))[0],
    (await timed('recall of a lot', () => charts.recallList('C7654C3')))[0],
    (await timed('adverse events', () => outcomes.adverseEvents()))[0],
  ];
}

/** Copies of everything. */
async function timeMove(store: Store, root: string): Promise<readonly Timed[]> {
  const file = join(root, 'year.backup');
  const into = (name: string): string => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  const again: Place = { folder: join(root, 'again') };
  const registry = registryOf({ ...store, actor: 'bench' });
  return [
    (await timed('backup', () => writeBackup(store, file, passphrase)))[0],
    (
      await timed(`restore of ${(statSync(file).size / 1e6).toFixed(0)} MB`, () =>
        restoreBackup(again, file, passphrase),
      )
    )[0],
    (await timed('CSV', () => writeTables(store, into('csv'), 'csv', false)))[0],
    (await timed('Parquet', () => writeTables(store, into('parquet'), 'parquet', false)))[0],
    (await timed('FHIR', () => writeFhir(store, into('fhir'), false)))[0],
    (
      await timed('extract', async () => {
        await writeExtract(entered(await registry.research.extract({ k: 5 })), into('extract'), 'csv', reader());
      })
    )[0],
    (await timed('log verified', () => registry.verifyLog()))[0],
  ];
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<readonly [Timed, T]> {
  const before = performance.now();
  const done = await work();
  return [{ name, ms: performance.now() - before }, done];
}

async function bytesBelow(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files.reduce((sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0), 0);
}

/** Cases of the registry. */
export const registryCases: readonly BenchCase[] = [
  {
    name: 'registry.year',
    note: 'start of a clinic’s year',
    async prepare() {
      let once: Promise<Measured> | undefined;
      const run = async (): Promise<Measured> => {
        const root = mkdtempSync(join(tmpdir(), 'philtrum-bench-'));
        try {
          return await timeYear(root);
        } finally {
          rmSync(root, { recursive: true, force: true });
        }
      };
      return () => {
        once ??= run();
        return once;
      };
    },
  },
];
