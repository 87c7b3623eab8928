import { refuseField } from '../door/refusal.ts';

/** Shortest and longest password [characters]; the longest keeps a guess from costing the server more than it must. */
const shortest = 12;
const longest = 200;
/** Fewer different characters than this are a pattern. */
const fewest = 5;
/** A part of a name or address that counts as such [characters]. */
const partLength = 4;

const allowed = { code: 'password', places: { from: shortest, to: longest, fewest } } as const;

/**
 * Takes a password that can be used. What was sent is never repeated in a refusal.
 * @param of whose it is to be
 */
export function goodPassword(
  password: unknown,
  path: string,
  of: { readonly email: string; readonly name: string },
): string {
  if (typeof password !== 'string' || password === '') return refuseField(path, { code: 'missing', allowed });
  const length = [...password].length;
  if (length < shortest || length > longest)
    return refuseField(path, { code: 'password-length', places: { length }, allowed });
  if (new Set(password).size < fewest) return refuseField(path, { code: 'password-repeats', allowed });
  const own = [of.email.split('@')[0], ...of.name.split(/\s+/)].map((part) => (part ?? '').toLowerCase());
  if (own.some((part) => part.length >= partLength && password.toLowerCase().includes(part))) {
    return refuseField(path, { code: 'password-names', allowed });
  }
  return password;
}
