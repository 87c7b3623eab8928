import { refuseField } from '../door/refusal.ts';

/** Shortest and longest password [characters]; the longest keeps a guess from costing the server more than it must. */
const shortest = 12;
const longest = 200;
/** Fewer different characters than this are a pattern. */
const fewest = 5;
/** A part of a name or address that counts as such [characters]. */
const partLength = 4;

const words = `${shortest} to ${longest} characters, ${fewest} of them different, without the name or e-mail address`;

/**
 * Takes a password that can be used. What was sent is never repeated in a refusal.
 * @param of whose it is to be
 */
export function goodPassword(
  password: unknown,
  path: string,
  of: { readonly email: string; readonly name: string },
): string {
  if (typeof password !== 'string' || password === '') return refuseField(path, 'is missing', words);
  const length = [...password].length;
  if (length < shortest || length > longest) return refuseField(path, `has ${length} characters`, words);
  if (new Set(password).size < fewest) return refuseField(path, 'repeats a few characters', words);
  const own = [of.email.split('@')[0], ...of.name.split(/\s+/)].map((part) => (part ?? '').toLowerCase());
  if (own.some((part) => part.length >= partLength && password.toLowerCase().includes(part))) {
    return refuseField(path, 'holds the name or e-mail address', words);
  }
  return password;
}
