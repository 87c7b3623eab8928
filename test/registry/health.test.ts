import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp, type RegistryAccess } from '../../src/server/api/registry-app.ts';
import { localRegistry } from '../../src/server/local-registry.ts';
import { freshOn } from './engines.ts';
import { fillClinic } from './full-clinic.ts';

const fresh = freshOn('pglite');
const folder = mkdtempSync(join(tmpdir(), 'philtrum-health-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function appOn(over: Partial<RegistryAccess> = {}, failures: unknown[] = []) {
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => ({ actor: 'test', role: 'director' }),
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => failures.push(error),
    ...over,
  });
  const get = async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
  };
  return { get, failures };
}

/** Samples of a text of metrics, by name with labels; refuses lines that are not of the format. */
function samplesIn(text: string): ReadonlyMap<string, number> {
  const samples = new Map<string, number>();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.trimEnd().split('\n')) {
    if (/^# (?:HELP \w+ .+|TYPE \w+ (?:counter|gauge|histogram))$/.test(line)) continue;
    const [, name, value] = /^(\w+(?:\{(?:\w+="[^"\\\n]*",?)+\})?) (\S+)$/.exec(line) ?? [];
    expect(name, line).toBeDefined();
    samples.set(name, Number(value));
  }
  return samples;
}

describe('whoever runs the server', () => {
  test('sees what was asked and how long it took, by route, and nothing of anybody', async () => {
    const clinic = await fillClinic(fresh().registry);
    const { get, failures } = appOn();
    for (let i = 0; i < 3; i++) await get(`/patients/${clinic.patient}`);
    await get('/patients?search=%D0%9B%D0%BE%D0%B2%D0%B5%D0%BB%D0%B0%D1%81%D1%81');
    await get('/patients/none');
    await get('/nothing/P-0042');
    const first = await get('/metrics');
    expect(first).toMatchObject({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' });
    const samples = samplesIn(first.text);
    expect(samples.get('philtrum_http_requests_total{route="GET /patients/{patientId}",status="200"}')).toBe(3);
    expect(samples.get('philtrum_http_requests_total{route="GET /patients/{patientId}",status="422"}')).toBe(1);
    expect(samples.get('philtrum_http_requests_total{route="other",status="404"}')).toBe(1);
    const bucket = (le: string) =>
      samples.get(`philtrum_http_request_duration_seconds_bucket{route="GET /patients/{patientId}",le="${le}"}`)!;
    expect(bucket('+Inf')).toBe(4);
    expect(bucket('10')).toBeGreaterThanOrEqual(bucket('0.1'));
    expect(samples.get('philtrum_store_open')).toBe(1);
    await vi.waitFor(async () => {
      const later = samplesIn((await get('/metrics')).text);
      expect(later.get('philtrum_log_whole')).toBe(1);
      expect(later.get('philtrum_log_entries')).toBeGreaterThan(5);
    });
    const text = (await get('/metrics')).text;
    expect(text).not.toMatch(/Ловеласс|%D0|P-0042|Lindqvist|onabotulinum/);
    for (const id of Object.values(clinic)) expect(text).not.toContain(id);
    expect(failures).toEqual([]);
  });

  test('is told that the store was not asked for yet, and asking makes none', async () => {
    const place = { folder: join(folder, 'never') };
    const local = localRegistry(place);
    const { get } = appOn(local.access);
    expect(JSON.parse((await get('/health')).text)).toEqual({ ok: true, store: 'not-opened' });
    expect(samplesIn((await get('/metrics')).text).get('philtrum_store_open')).toBe(0);
    expect(existsSync(place.folder)).toBe(false);
    await local.close();
  });

  test('is told when the store answers, and when it does not', async () => {
    expect(JSON.parse((await appOn().get('/health')).text)).toMatchObject({ ok: true, store: 'open' });
    const { get, failures } = appOn({ open: () => Promise.reject(new Error('the disk is gone: /secret/place')) });
    const answer = await get('/health');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('failing');
    expect(answer.text).not.toContain('secret');
    expect(failures).toHaveLength(1);
    const keyless = { ...fresh().ports, masterKeys: { ...fresh().ports.masterKeys, find: async () => null } };
    const without = appOn({ open: async (actor) => registryOf({ ...fresh(), ports: keyless, actor }) });
    expect((await without.get('/health')).status).toBe(503);
  });
});
