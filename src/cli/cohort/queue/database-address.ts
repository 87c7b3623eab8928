import { words } from '../../reader.ts';
import { WrongUsage } from '../../wrong-usage.ts';

/**
 * Where the database is: DATABASE_URL. It is never printed, since it may hold a password.
 * @throws WrongUsage when it is not set or no address of PostgreSQL
 */
export function databaseAddress(): string {
  const address = process.env['DATABASE_URL'] ?? '';
  if (/^postgres(?:ql)?:\/\/./.test(address)) return address;
  throw new WrongUsage(words('cohort.queue.address', { found: address === '' ? 'missing' : 'wrong' }));
}
