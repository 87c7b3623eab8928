import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { speakEverything, voiceOf } from '#messages';
import { allRows, type Registry } from '#registry';
import { extractFiles } from '../../src/store/index.ts';
import { flipChart, mustBe } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { forecast } from './made-forecast.ts';
import { smileMeasurement } from './measurement.ts';

speakEverything();
const root = mkdtempSync(join(tmpdir(), 'philtrum-research-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What must never be read in an extract, whoever it is of. */
const secret = /Zwe[a-z]*|Zürich|Botox|Xeomin|LOT|P-\d\d\d|straw tears|\+41|Dr\. /;

/** Treats somebody who signed consents one after the other, each with or without research. */
async function treat({ people, charts, outcomes }: Registry, surgeon: string, i: number, research: readonly boolean[]) {
  const identity = {
    name: `Zwe Zweifel ${i}`,
    bornOn: `19${70 + i}-05-17`,
    contact: '+41 44 123 45 67',
    clinicNumber: `P-${100 + i}`,
  };
  const patient = mustBe(await people.addPatient({ sex: 'female', birthYear: 1970 + i, identity })).id;
  const covers = { coversTreatment: true, coversCaptures: true, coversRegistry: true, coversTeaching: false };
  const consents: string[] = [];
  for (const [nth, coversResearch] of research.entries()) {
    const signed = { textVersion: '1.1', language: 'de', givenAt: `2026-01-0${nth + 1}T09:00:00Z` };
    consents.push(mustBe(await people.addConsent({ patientId: patient, ...signed, ...covers, coversResearch })).id);
  }
  const [consent] = consents;
  const chart = flipChart({ surgeon, patient, consent });
  const [syringe] = chart.preparations;
  const preparations = [{ ...syringe, lot: i < 8 ? 'LOT-MANY' : `LOT-${i}`, tradeName: 'Botox of Zürich' }];
  const done = { ...chart, label: `Zwe's flip ${i}`, note: 'straw tears in her eyes', preparations };
  const treatment = mustBe(await charts.finish({ id: crypto.randomUUID(), patientId: patient }, done)).id;
  if (i % 3 === 0) {
    const event = { kind: 'strawFails', severity: 'mild', serious: false, startedOn: '2026-02-11' } as const;
    mustBe(await outcomes.addAdverseEvent({ patientId: patient, treatmentId: treatment, ...event, note: 'Zwe again' }));
  }
  return { patient, consents, treatment };
}

async function fillYear(registry: Registry): Promise<void> {
  const { people, outcomes } = registry;
  const surgeon = mustBe(await people.addClinician({ name: 'Dr. Zwerg', role: 'surgeon', training: 'Zürich' })).id;
  for (let i = 0; i < 10; i++) {
    const { patient, consents, treatment } = await treat(registry, surgeon, i, [true]);
    mustBe(await outcomes.addForecast({ ...forecast, patientId: patient, treatmentId: treatment }));
    const [visit] = await outcomes.followUpsOf(patient);
    mustBe(
      await outcomes.recordFollowUp({
        id: visit.id,
        version: 1,
        cameAt: '2026-02-19T09:00:00Z',
        answers: { straw: i % 4 },
      }),
    );
    const at = { patientId: patient, treatmentId: treatment, followUpId: visit.id, consentId: consents[0] };
    const taken = {
      kind: 'photo',
      takenAt: '2026-02-19T09:05:00Z',
      sameFace: 'yes',
      document: smileMeasurement(),
    } as const;
    mustBe(await outcomes.addCapture({ ...at, ...taken }));
  }
  await treat(registry, surgeon, 20, [false]);
  await treat(registry, surgeon, 21, [true, false]);
  const back = await treat(registry, surgeon, 22, [true, true]);
  mustBe(await people.withdrawConsent(back.consents[1]));
}

describe.each(engines)('an extract for research of %s', (engine) => {
  const fresh = freshOn(engine);
  const made = async (k = 5) => mustBe(await fresh().registry.research.extract({ k }));
  beforeAll(async () => {
    expect(await fresh().registry.research.extract({})).toMatchObject({ ok: false, reason: 'too-few' });
    await fillYear(fresh().registry);
  });

  test('tells of those whose consent signed last agrees and holds', async () => {
    const { report, tables } = await made();
    expect(report).toMatchObject({ patients: 13, agreed: 10, treated: 10, told: 10, leftOut: 0 });
    expect(report.smallestGroup).toBeGreaterThanOrEqual(5);
    const rows = Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]));
    expect(rows).toMatchObject({
      people: 10,
      sessions: 10,
      sites: 40,
      visits: 50,
      answers: 10,
      harms: 4,
      forecasts: 20,
    });
    const lots = tables[1].rows.map((row) => row.at(-1));
    expect(lots.filter((lot) => lot !== null)).toHaveLength(8);
    expect(report.rates).toContainEqual({
      name: 'harm',
      before: { share: 0.4, of: 10 },
      after: { share: 0.4, of: 10 },
    });
  });

  test.each([3, 5, 10])('with k = %d holds no name, contact, lot, note, day or row of anybody', async (k) => {
    const extract = await made(k);
    const files = await extractFiles(extract, 'csv', voiceOf('es'));
    files.push(...(await extractFiles(extract, 'csv', voiceOf('en'))));
    const text = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
    expect(text).not.toMatch(secret);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|19[789]\d-/);
    for await (const { table, row } of allRows(fresh().db)) {
      if (table === 'auditLog' || table === 'keyring') continue;
      for (const [name, value] of Object.entries(row))
        if (/id$/i.test(name) && value !== null) expect(text).not.toContain(value);
    }
  });

  test('is entered in the log, and is refused for groups of one or two', async () => {
    await made();
    const last = await fresh().db.selectFrom('auditLog').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow();
    expect(last).toMatchObject({ action: 'research.extracted', detail: '{"k":5,"told":10}' });
    const two = await fresh().registry.research.extract({ k: 2 });
    expect(two).toMatchObject({ ok: false, path: 'k', detail: 'k is 2; allowed: a whole number from 3 to 50 people.' });
  });

  test('as Parquet is read by another program', async () => {
    const folder = mkdtempSync(join(root, `${engine}-`));
    for (const { name, bytes } of await extractFiles(await made(), 'parquet', voiceOf('en'))) {
      writeFileSync(join(folder, name), bytes);
    }
    const connection = await (await DuckDBInstance.create()).connect();
    const found = await connection.runAndReadAll(
      `select count(distinct person)::int as people, sum(amount)::double as units from '${join(folder, 'sessions.parquet')}'`,
    );
    expect(found.getRowObjects()).toEqual([{ people: 10, units: 40 }]);
    connection.closeSync();
  });
});
