import { WrongUsage } from '../../wrong-usage.ts';

/**
 * Where the database is: DATABASE_URL. It is never printed, since it may hold a password.
 * @throws WrongUsage when it is not set or no address of PostgreSQL
 */
export function databaseAddress(): string {
  const address = process.env['DATABASE_URL'] ?? '';
  if (/^postgres(?:ql)?:\/\/./.test(address)) return address;
  const found = address === '' ? 'is not set' : 'is no address of PostgreSQL';
  throw new WrongUsage(`DATABASE_URL ${found}; allowed: postgresql://user:password@host:port/database.`);
}
