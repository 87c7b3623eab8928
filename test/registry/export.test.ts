import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Bundle, MedicationAdministration, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvCell } from '../../src/store/export/write-tables.ts';
import { writeFhir, writeTables } from '../../src/store/index.ts';
import { engines, freshOn } from './engines.ts';
import { fhirFaults } from './fhir-definitions.ts';
import { fillClinic } from './full-clinic.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-export-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const someName = /Ловеласс|P-0042|bleeding|1984-03-09|46 70/;

describe.each(engines)('an export of %s', (engine) => {
  const fresh = freshOn(engine);
  const folderFor = (name: string): string => mkdtempSync(join(root, `${engine}-${name}-`));
  const textIn = (folder: string): string =>
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  beforeAll(async () => {
    await fillClinic(fresh().registry);
  });

  test('as CSV has a file for each table, without names unless they are asked for, and never a key', async () => {
    const folder = folderFor('csv');
    const files = await writeTables(fresh(), folder, 'csv', false);
    expect(files).toHaveLength(18);
    expect(readFileSync(join(folder, 'take.csv'), 'utf8')).toMatch(/image\/jpeg,[\s\S]*\r\n$/);
    expect(readdirSync(folder)).not.toContain('take_part.csv');
    expect(files.find(({ file }) => file === 'injection_point.csv')?.rows).toBe(8);
    expect(textIn(folder)).not.toMatch(someName);
    expect(readFileSync(join(folder, 'preparation.csv'), 'utf8')).toContain(
      'onabotulinumtoxinA,U,Botox,100,2.5,C7654C3,2027-06-30,32,13',
    );
    const named = folderFor('csv-names');
    await writeTables(fresh(), named, 'csv', true);
    expect(textIn(named)).toMatch(someName);
    expect(readFileSync(join(named, 'refusal.csv'), 'utf8')).toContain('"to Dr. ""B"", Nurse"');
    expect(readdirSync(named).filter((file) => /key/.test(file))).toEqual([]);
  });

  test('as Parquet is read by another program', async () => {
    const folder = folderFor('parquet');
    await writeTables(fresh(), folder, 'parquet', false);
    const connection = await (await DuckDBInstance.create()).connect();
    const points = join(folder, 'injection_point.parquet');
    const given = await connection.runAndReadAll(
      `select sum(amount)::double as units, count(*)::int as points from '${points}' where stage = 'delivered'`,
    );
    expect(given.getRowObjects()).toEqual([{ units: 4, points: 4 }]);
    const at = await connection.runAndReadAll(
      `select performed_at::varchar as at from '${join(folder, 'treatment.parquet')}'`,
    );
    expect(String(at.getRowObjects()[0].at)).toContain('2026-02-03 10:30:00');
    connection.closeSync();
  });

  test('as FHIR is valid by the definitions of R4, and each reference leads somewhere', async () => {
    const folder = folderFor('fhir');
    await writeFhir(fresh(), folder, false);
    const text = readFileSync(join(folder, 'bundle.fhir.json'), 'utf8');
    expect(text).not.toMatch(someName);
    const bundle = JSON.parse(text) as Bundle;
    const resources = bundle.entry!.map(({ resource }) => resource!);
    expect(fhirFaults(bundle)).toEqual([]);
    expect(resources.flatMap((one) => fhirFaults(one).map((fault) => `${one.resourceType}: ${fault}`))).toEqual([]);
    const kinds = new Set(resources.map(({ resourceType }) => resourceType));
    const wanted = ['Patient', 'Practitioner', 'Consent', 'Procedure', 'Medication', 'MedicationAdministration'];
    expect([...kinds]).toEqual(
      expect.arrayContaining([...wanted, 'Observation', 'AdverseEvent', 'RiskAssessment', 'Provenance']),
    );
    const there = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    const referred = [...text.matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
    expect(referred.filter((to) => !there.has(to))).toEqual([]);
    expect(there.size).toBe(resources.length);
  });

  test('as FHIR has one administration for each point, in units of its own product', async () => {
    const folder = folderFor('fhir-points');
    await writeFhir(fresh(), folder, true);
    const text = readFileSync(join(folder, 'bundle.fhir.json'), 'utf8');
    expect(text).toMatch(someName);
    const resources = (JSON.parse(text) as Bundle).entry!.map(({ resource }) => resource!);
    const points = resources.filter(
      (one): one is MedicationAdministration => one.resourceType === 'MedicationAdministration',
    );
    expect(points).toHaveLength(4);
    expect(points.map(({ dosage }) => dosage?.dose)).toEqual(
      Array.from({ length: 4 }, () => ({
        value: 1,
        unit: 'U of onabotulinumtoxinA',
        system: 'http://unitsofmeasure.org',
        code: "[arb'U]",
      })),
    );
    expect(points[0].dosage?.site?.text).toContain('patient-right');
  });
});

test('the check of FHIR finds what is wrong', () => {
  const wrong = { resourceType: 'Procedure', status: 'finished?', subjekt: {} } as unknown as Resource;
  expect(fhirFaults(wrong).join()).toMatch(/subject/);
  expect(fhirFaults({ resourceType: 'Treatment' } as unknown as Resource)).not.toEqual([]);
});

test('a text that a spreadsheet would run is not run', () => {
  expect(csvCell({ type: 'text' }, '=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  expect(csvCell({ type: 'number' }, -0.5)).toBe('-0.5');
  expect(csvCell({ type: 'text' }, 'two\nlines')).toBe('"two\nlines"');
  expect(csvCell({ type: 'yes-no' }, false)).toBe('false');
  expect(csvCell({ type: 'text' }, null)).toBe('');
});
