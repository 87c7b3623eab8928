import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseAddress } from './database-address.ts';
import { isAway, whileAway } from './while-away.ts';

afterEach(() => vi.unstubAllEnvs());

describe('databaseAddress', () => {
  it.each([
    ['', 'is not set'],
    ['mysql://x', 'is no address of PostgreSQL'],
  ])('refuses %j', (address, sentence) => {
    vi.stubEnv('DATABASE_URL', address);
    expect(databaseAddress).toThrow(`DATABASE_URL ${sentence}; allowed: postgresql://`);
  });

  it('takes an address of PostgreSQL', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://me@here/base');
    expect(databaseAddress()).toBe('postgres://me@here/base');
  });
});

describe('whileAway', () => {
  const away = Object.assign(new Error('the server goes down'), { code: '57P01' });

  it('asks again while the database is away', async () => {
    let asked = 0;
    const answer = whileAway(
      async () => {
        asked += 1;
        if (asked < 2) throw away;
        return 'there';
      },
      { aborted: false },
    );
    expect(await answer).toBe('there');
    expect(asked).toBe(2);
  });

  it('asks again while the disk of the database is full', async () => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    let asked = 0;
    const ask = async () => {
      asked += 1;
      if (asked < 2) throw full;
      return 'kept';
    };
    expect(await whileAway(ask, { aborted: false })).toBe('kept');
  });

  it('does not ask again what was refused, or once somebody says stop', async () => {
    const refuse = (error: Error) => () => Promise.reject(error);
    await expect(whileAway(refuse(new Error('no such table')), { aborted: false })).rejects.toThrow('no such table');
    await expect(whileAway(refuse(away), { aborted: true })).rejects.toThrow('goes down');
    expect(isAway(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]))).toBe(true);
  });
});
