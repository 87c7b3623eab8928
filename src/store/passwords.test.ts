import { expect, test } from 'vitest';
import { scryptPasswords } from './passwords.ts';

test('a password costs 32 MB to guess, and opens whatever its cost was', async () => {
  const usual = scryptPasswords();
  const hash = await usual.hash('seventeen quiet straws');
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  const cheap = await scryptPasswords({ log2N: 10, r: 8, p: 1 }).hash('seventeen quiet straws');
  expect(await usual.verify('seventeen quiet straws', hash)).toBe(true);
  expect(await usual.verify('seventeen quiet straws', cheap)).toBe(true);
  expect(await usual.verify('Seventeen quiet straws', cheap)).toBe(false);
});
