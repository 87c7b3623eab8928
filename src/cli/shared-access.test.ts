import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedAccess } from './shared-access.ts';

const start = { open: false };

test('without accounts only this machine is served', () => {
  expect(sharedAccess(start)).toBeUndefined();
  for (const more of [
    { host: '0.0.0.0' },
    { host: '192.0.2.1' },
    { host: '::' },
    { origin: 'https://clinic.example' },
  ]) {
    expect(() => sharedAccess({ ...start, ...more })).toThrow('add --accounts');
  }
});

test('with accounts the address is said, and passwords never go in the clear', () => {
  const accounts = { ...start, accounts: true };
  expect(sharedAccess(accounts)).toEqual({ host: '127.0.0.1' });
  const origin = 'https://clinic.example';
  expect(sharedAccess({ ...accounts, origin })).toEqual({ host: '127.0.0.1', origin, proxy: '127.0.0.1' });
  expect(sharedAccess({ ...accounts, origin, host: '0.0.0.0', proxy: '192.0.2.9' })).toMatchObject({
    proxy: '192.0.2.9',
  });
  expect(sharedAccess({ ...accounts, origin: 'http://127.0.0.1:4780' })).toMatchObject({ host: '127.0.0.1' });
  expect(() => sharedAccess({ ...accounts, host: '0.0.0.0' })).toThrow('--origin');
  for (const bad of [
    'http://clinic.example',
    'https://clinic.example/',
    'clinic.example',
    'http://127.0.0.1.example',
  ]) {
    expect(() => sharedAccess({ ...accounts, origin: bad }), bad).toThrow('https://clinic.example');
  }
  expect(() => sharedAccess({ ...accounts, host: 'clinic.example' })).toThrow('--host');
  expect(() => sharedAccess({ ...accounts, origin, proxy: 'nginx' })).toThrow('--proxy');
});

test('a token for metrics is read from its file or the environment, and is never one that can be guessed', () => {
  const accounts = { ...start, accounts: true };
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-token-'));
  const file = join(folder, 'token');
  const token = 'twenty signs or more of it';
  writeFileSync(file, `${token.replaceAll(' ', '-')}\n`);
  expect(sharedAccess({ ...accounts, metricsTokenFile: file })).toMatchObject({
    metricsToken: token.replaceAll(' ', '-'),
  });
  const env = { PHILTRUM_METRICS_TOKEN: 'x'.repeat(40) };
  expect(sharedAccess(accounts, env)).toMatchObject({ metricsToken: 'x'.repeat(40) });
  expect(sharedAccess(accounts, { PHILTRUM_METRICS_TOKEN: '' })?.metricsToken).toBeUndefined();
  for (const bad of ['short', token, 'ü'.repeat(40)]) {
    expect(() => sharedAccess(accounts, { PHILTRUM_METRICS_TOKEN: bad }), bad).toThrow('20 to 200');
  }
  writeFileSync(file, '\n');
  expect(() => sharedAccess({ ...accounts, metricsTokenFile: file })).toThrow('20 to 200');
  expect(() => sharedAccess({ ...accounts, metricsTokenFile: join(folder, 'none') })).toThrow('no file');
  expect(() => sharedAccess({ ...start, metricsTokenFile: file })).toThrow('add --accounts');
  rmSync(folder, { recursive: true });
});
