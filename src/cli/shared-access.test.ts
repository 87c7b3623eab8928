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
